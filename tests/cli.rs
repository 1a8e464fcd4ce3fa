//! The command line's promises: exit statuses, streams, colour, and what each command leaves behind. One file a subject.

#[path = "cli/check.rs"]
mod check;
#[cfg(all(unix, not(target_os = "macos"), feature = "gui"))]
#[path = "cli/display.rs"]
mod display;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/help.rs"]
mod help;
#[path = "cli/play.rs"]
mod play;
#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;
#[path = "cli/run.rs"]
mod run;
#[cfg(target_os = "linux")]
#[path = "cli/scarce.rs"]
mod scarce;
#[path = "cli/terminal.rs"]
mod terminal;
