//! `groundsign records push`: recorded patrols to a learning record store.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::export::{HOME_PAGE, address as home_page};
use super::import;
use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::locate;
use crate::cli::score::Scored;
use crate::cli::stop::Stop;
use crate::cli::value::whole;
use crate::lrs::{self, Address, Credentials, Delivered, Lrs, Patience, deliver};
use crate::record::{RecordError, reader};
use crate::report::xapi;
use crate::sim::event::Ending;
use crate::source::file;
use crate::store::{Database, entry::RecordHash};
use crate::text::Message;

/// Pause before the first retry, seconds.
const FIRST_PAUSE_S: u64 = 1;

/// Longest wait for an answer, seconds.
const TIMEOUT_S: u64 = 60;

/// Send recorded patrols as xAPI statements to a learning record store (LRS)
///
/// The statements first go into a queue in the store of this machine. What cannot be sent, because there is no network or
/// the LRS is out of order, stays there for the next push. A record goes to an LRS once, however often it is pushed. Patrols
/// that were broken off wait until they are resumed and over. Records whose signature does not hold are named and not sent;
/// drills have no scorecard and are not sent. The actor is the pseudonym; no real name is sent.
#[derive(Debug, Args)]
#[command(
    after_help = "User and password of the LRS are read from the environment, GROUNDSIGN_LRS_USER and GROUNDSIGN_LRS_PASSWORD, and from nowhere else: no keyring is asked, and they are kept nowhere."
)]
pub(super) struct Push {
    /// The xAPI address of the LRS, for example <https://lrs.example/xapi>
    #[arg(value_name = "URL")]
    url: String,
    /// The records, or folders of records; those of the data folder if none is named
    #[arg(value_name = "RECORD")]
    records: Vec<PathBuf>,
    /// The address under which the pseudonyms are known, for example that of your learning platform
    #[arg(long, value_name = "URL", default_value = HOME_PAGE, value_parser = home_page)]
    home_page: String,
    /// Trust certificates of this authority (PEM), and no others: for an LRS of your own network
    #[arg(long, value_name = "FILE.pem")]
    authority: Option<PathBuf>,
    /// Send to an address without TLS; whoever is on the way can read everything, the password too
    #[arg(long)]
    plain_http: bool,
    /// How long to wait and go on trying in all when the LRS does not answer, seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = whole::<u64>(0..=86_400, 30))]
    patience: u64,
}

impl Push {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let address = Address::of(&self.url, self.plain_http)
            .map_err(|refused| Stop::cannot(Message::new(refused.message_id())))?;
        let authorities = match &self.authority {
            Some(path) => Some(authorities(path)?),
            None => None,
        };
        let mut store = super::own_store()?;
        let worst = self.queue(&mut store, &address, console)?;
        let mut lrs = Lrs::at(
            &address,
            credentials().as_ref(),
            authorities.as_deref().unwrap_or_default(),
            Duration::from_secs(TIMEOUT_S),
        );
        let patience = Patience {
            first: Duration::from_secs(FIRST_PAUSE_S),
            // Without any patience an answer is still waited for a second.
            whole: Duration::from_secs(self.patience.max(1)),
        };
        let waiting = store.count_waiting(address.as_str())?;
        let bar = console.progress("push-sending", u64::from(waiting));
        let delivered = deliver(&mut store, &address, &mut lrs, patience, |count| {
            bar.inc(count as u64);
        })?;
        bar.finish_and_clear();
        told(&delivered, console)?;
        Ok(if delivered.waiting > 0 {
            ExitStatus::CheckFailed
        } else {
            worst
        })
    }

    /// Gives the statements of records to the queue.
    fn queue(
        &self,
        store: &mut Database,
        address: &Address,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        let found = match self.records.as_slice() {
            [] => import::own()?,
            named => locate::records_below(named)?,
        };
        if !self.records.is_empty() {
            for path in &found.drills {
                console.left_out(path, Message::new("cli-drill-is-no-patrol"));
            }
        }
        let paths = found.records;
        let pushed = store.pushed(address.as_str())?;
        let mut worst = ExitStatus::Done;
        let mut broken_off = 0_u32;
        for path in paths {
            let note = |why: Message| console.left_out(&path, why);
            let hash: RecordHash = match reader::bytes(&path) {
                Ok(bytes) => blake3::hash(&bytes).into(),
                Err(error) => {
                    note(error.message());
                    worst = ExitStatus::CheckFailed;
                    continue;
                }
            };
            if pushed.contains(&hash) {
                continue;
            }
            let scored = match Scored::read(&path, None, console) {
                Ok(scored) => scored,
                Err(Stop::Record(error)) => {
                    note(RecordError::message(&error));
                    worst = ExitStatus::CheckFailed;
                    continue;
                }
                Err(stop) => return Err(stop),
            };
            if let Some(why) = scored.opened.altered() {
                note(why);
                worst = ExitStatus::CheckFailed;
                continue;
            }
            if scored.card.ending == Ending::BrokenOff {
                broken_off += 1;
                continue;
            }
            worst = worst.max(scored.status());
            let material = scored.material(console);
            let session = &scored.opened.session;
            let statements: Vec<String> = xapi::statements(&material, session, &self.home_page)
                .iter()
                .map(xapi::line)
                .collect();
            store.queue(
                address.as_str(),
                hash,
                session.header.trainee(),
                &statements,
            )?;
        }
        if broken_off > 0 {
            console.note(&Message::new("push-broken-off").with("count", broken_off));
        }
        Ok(worst)
    }
}

fn authorities(path: &std::path::Path) -> Result<Vec<ureq::tls::Certificate<'static>>, Stop> {
    let shown = path.display().to_string();
    let pem = file::read_given(path)
        .and_then(|bytes| bytes.ok_or_else(|| ErrorKind::FileTooLarge.into()));
    let pem = pem.map_err(|error| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", &shown)
                .with("why", error.to_string()),
        )
    })?;
    match lrs::authorities(&pem) {
        none if none.is_empty() => Err(Stop::cannot(
            Message::new("push-no-certificate").with("path", shown),
        )),
        found => Ok(found),
    }
}

/// User and password from the environment.
fn credentials() -> Option<Credentials> {
    let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    Some(Credentials {
        user: variable("GROUNDSIGN_LRS_USER")?,
        password: variable("GROUNDSIGN_LRS_PASSWORD").unwrap_or_default(),
    })
}

fn told(delivered: &Delivered, console: &Console) -> Result<(), Stop> {
    console.print_message(
        &Message::new("push-sent")
            .with("sent", delivered.sent)
            .with("there", delivered.there)
            .with("waiting", delivered.waiting),
    )?;
    if let Some((count, status)) = delivered.refused {
        console.note(
            &Message::new("push-refused")
                .with("count", count)
                .with("status", u32::from(status)),
        );
    }
    if let Some(trouble) = &delivered.trouble {
        console.note(&trouble.message());
    }
    Ok(())
}
