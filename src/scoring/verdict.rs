//! Ready, not yet or incomplete.
