//! The two streams: results on standard output, everything else on standard error. `anstream` drops colour where it
//! is not wanted (no terminal, or `NO_COLOR`).

use std::io::{ErrorKind, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use super::stop::Stop;
use crate::text::{Catalogue, Message, plain};

/// The program's output.
pub struct Console {
    /// Messages in the language in use.
    pub catalogue: Catalogue,
    /// Width of the layout, columns.
    pub width: usize,
}

/// Width without a terminal, columns.
const WIDTH_WITHOUT_TERMINAL: usize = 100;

impl Console {
    /// The console of a catalogue's language.
    pub fn new(catalogue: Catalogue) -> Self {
        let width = terminal_size::terminal_size()
            .map_or(WIDTH_WITHOUT_TERMINAL, |(width, _)| usize::from(width.0));
        Self { catalogue, width }
    }

    /// Prints a result to standard output.
    ///
    /// # Errors
    ///
    /// [`Stop::PipeClosed`] when the reader has closed the pipe (`| head`), [`Stop::CannotDo`] when writing fails.
    pub fn print(&self, text: &str) -> Result<(), Stop> {
        let mut stream = anstream::stdout().lock();
        let written = stream
            .write_all(plain::on_a_terminal(text).as_bytes())
            .and_then(|()| stream.flush());
        written.map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Stop::PipeClosed,
            _ => Stop::cannot(Message::new("cli-cannot-print").with("why", error.to_string())),
        })
    }

    /// Prints a result that is one sentence.
    pub fn print_message(&self, message: &Message) -> Result<(), Stop> {
        self.print(&format!("{}\n", self.catalogue.say(message)))
    }

    /// True when a person reads questions and types answers.
    pub(super) fn is_answered() -> bool {
        std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Asks on standard error and reads a line of standard input; `otherwise` is shown as the answer without one. Empty at
    /// the end of the input.
    pub(super) fn ask(&self, question: &Message, otherwise: &str) -> Result<String, Stop> {
        let cannot = |error: std::io::Error| {
            Stop::cannot(Message::new("cli-failed").with("why", error.to_string()))
        };
        let question = match otherwise {
            "" => format!("{}: ", self.catalogue.say(question)),
            _ => format!("{} [{otherwise}]: ", self.catalogue.say(question)),
        };
        let mut stream = anstream::stderr().lock();
        stream
            .write_all(plain::on_a_terminal(&question).as_bytes())
            .and_then(|()| stream.flush())
            .map_err(cannot)?;
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).map_err(cannot)?;
        Ok(answer.trim().to_owned())
    }

    /// A progress bar on a terminal, hidden elsewhere.
    pub(super) fn progress(&self, word: &str, length: u64) -> ProgressBar {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %")
            .expect("the template is well formed");
        ProgressBar::new(length)
            .with_style(style)
            .with_message(self.catalogue.word(word))
    }

    /// Prints to standard error; write errors are ignored.
    pub fn note(&self, message: &Message) {
        complain(&self.catalogue.say(message));
    }

    /// Says why a file of many is left out.
    pub(super) fn left_out(&self, path: &std::path::Path, why: Message) {
        let path = path.display().to_string();
        self.note(
            &Message::new("results-of-record")
                .with("path", path)
                .with("why", why),
        );
    }
}

/// A line on standard error, for errors before a language is known.
pub(super) fn complain(line: &str) {
    // With standard error gone there is nowhere left to report.
    let _ = writeln!(anstream::stderr().lock(), "{}", plain::on_a_terminal(line));
}

/// Prints clap's help or usage error on its own stream, filtered: a file's name may be in it.
pub(super) fn print_help_or_error(error: &clap::Error) -> std::io::Result<()> {
    let shown = error.render().ansi().to_string();
    let shown = plain::on_a_terminal(&shown);
    if error.use_stderr() {
        anstream::stderr().lock().write_all(shown.as_bytes())
    } else {
        anstream::stdout().lock().write_all(shown.as_bytes())
    }
}
