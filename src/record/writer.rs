//! Bytes out.
