//! The two streams: what was asked for goes to standard output, what is said besides to standard error. Colour goes
//! only where it is wanted (a terminal, and no `NO_COLOR`), which `anstream` sees to.

use std::io::{ErrorKind, Write};

use indicatif::{ProgressBar, ProgressStyle};

use super::stop::Stop;
use crate::text::{Catalogue, Message, plain};

/// Where the program prints.
pub struct Console {
    /// The language.
    pub catalogue: Catalogue,
    /// Width to lay text out for.
    pub width: usize,
}

/// Width where there is no terminal to ask.
const WIDTH_WITHOUT_TERMINAL: usize = 100;

impl Console {
    /// The console in a language.
    pub fn new(catalogue: Catalogue) -> Self {
        let width = terminal_size::terminal_size()
            .map_or(WIDTH_WITHOUT_TERMINAL, |(width, _)| usize::from(width.0));
        Self { catalogue, width }
    }

    /// What was asked for: standard output.
    ///
    /// # Errors
    ///
    /// [`Stop::ReaderGone`] when nobody reads any more (`| head`), [`Stop::CannotDo`] when it cannot be written.
    pub fn answer(&self, text: &str) -> Result<(), Stop> {
        let mut stream = anstream::stdout().lock();
        let written = stream
            .write_all(plain::on_a_terminal(text).as_bytes())
            .and_then(|()| stream.flush());
        written.map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Stop::ReaderGone,
            _ => Stop::cannot(Message::new("cli-cannot-print").with("why", error.to_string())),
        })
    }

    /// What was asked for, as a sentence of its own.
    pub fn answer_message(&self, message: &Message) -> Result<(), Stop> {
        self.answer(&format!("{}\n", self.catalogue.say(message)))
    }

    /// A progress bar on a terminal, nothing elsewhere.
    pub(super) fn progress(&self, word: &str, length: u64) -> ProgressBar {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %")
            .expect("the template is well formed");
        ProgressBar::new(length)
            .with_style(style)
            .with_message(self.catalogue.word(word))
    }

    /// What is said besides: standard error. Nothing depends on whether it arrives.
    pub fn aside(&self, message: &Message) {
        complain(&self.catalogue.say(message));
    }
}

/// A line on standard error, for what goes wrong before there is a language.
pub(super) fn complain(line: &str) {
    // Where even this cannot be written there is nobody left to tell.
    let _ = writeln!(anstream::stderr().lock(), "{}", plain::on_a_terminal(line));
}

/// The help, or what is wrong with the words on the command line, each on its own stream. A file's name may be among
/// them.
pub(super) fn print_help_or_error(error: &clap::Error) -> std::io::Result<()> {
    let shown = error.render().ansi().to_string();
    let shown = plain::on_a_terminal(&shown);
    if error.use_stderr() {
        anstream::stderr().lock().write_all(shown.as_bytes())
    } else {
        anstream::stdout().lock().write_all(shown.as_bytes())
    }
}
