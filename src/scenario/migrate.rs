//! Older formats, brought up to this one step by step.
