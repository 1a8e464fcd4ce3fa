//! The store of a training cell that has outgrown one laptop: the same tables on a `PostgreSQL` server.
//!
//! It takes records, drills and group sessions in, and answers for a class and for what a trainee is losing; it shows a trainee
//! what it has about them, and erases it. Everything else (what the window lists, courses, names, the queue for a learning
//! record store) stays with the store of each machine.

mod tables;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use postgres::config::{Host, SslMode};
use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, NoTls, Statement, Transaction};

use super::add::{Added, added, hashes};
use super::drills::{self, DrillEntry};
use super::entry::{Entry, RecordHash};
use super::error::StoreError;
use super::group::{self, GroupEntry};
use super::keeps::Keeps;
use super::outcomes::{Past, past};
use super::privacy::KEEP_OUT;
use super::pseudonym;
use super::sql::{Cell, Fault, Reading, Row, Writing};

/// What the server says when another program changes the same rows at the same moment.
const IN_EACH_OTHERS_WAY: [SqlState; 4] = [
    SqlState::UNIQUE_VIOLATION,
    SqlState::T_R_SERIALIZATION_FAILURE,
    SqlState::T_R_DEADLOCK_DETECTED,
    SqlState::LOCK_NOT_AVAILABLE,
];

/// The address of a store on a server.
#[derive(Clone)]
pub struct Server {
    config: Config,
    shown: PathBuf,
}

/// Why an address of a server is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is none.
    NoAddress,
    /// Whoever is on the way could read everything, the password too.
    NotSecret,
}

impl Refused {
    /// The id of the message that says so.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NoAddress => "server-no-address",
            Self::NotSecret => "server-not-secret",
        }
    }
}

impl Server {
    /// The server at an address, `postgres://user@host/database`. The password of an address that has none is
    /// `password`. This program speaks no TLS to it: another machine is refused unless the address says
    /// `sslmode=disable`.
    pub fn at(address: &str, password: Option<String>) -> Result<Self, Refused> {
        let is_one = ["postgres://", "postgresql://"].map(|scheme| address.starts_with(scheme));
        if !is_one.contains(&true) {
            return Err(Refused::NoAddress);
        }
        let mut config: Config = address.parse().map_err(|_| Refused::NoAddress)?;
        if let (None, Some(password)) = (config.get_password(), password) {
            config.password(password);
        }
        let is_here = |host: &Host| match host {
            Host::Tcp(name) => {
                let by_number = name
                    .parse()
                    .is_ok_and(|number: IpAddr| number.is_loopback());
                by_number || name == "localhost"
            }
            #[cfg(unix)]
            Host::Unix(_) => true,
        };
        let stays_here = config.get_hosts().iter().all(is_here)
            && config.get_hostaddrs().iter().all(IpAddr::is_loopback);
        if !stays_here && config.get_ssl_mode() != SslMode::Disable {
            return Err(Refused::NotSecret);
        }
        config.application_name("groundsign");
        let host = config.get_hosts().first().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(folder) => folder.display().to_string(),
        });
        let shown = format!(
            "postgres://{}/{}",
            host.unwrap_or_default(),
            config.get_dbname().unwrap_or_default()
        );
        Ok(Self {
            config,
            shown: shown.into(),
        })
    }

    /// Opens the store; its tables are made or brought up to date.
    pub fn open(&self) -> Result<Shared, StoreError> {
        let opened = || -> Result<(Client, u32), Fault> {
            let mut client = self.config.connect(NoTls)?;
            // One order of rows, so that sums of decimals are the same each time.
            client.batch_execute(
                "SET max_parallel_workers_per_gather = 0; SET synchronize_seqscans = off; SET client_min_messages = warning",
            )?;
            let steps = tables::bring_up_to_date(&mut client)?;
            Ok((client, steps))
        };
        let (client, steps) = opened().map_err(|fault| self.told(fault))?;
        if steps > super::migrations::version() {
            return Err(StoreError::Newer {
                path: self.shown.clone(),
                found: steps,
            });
        }
        Ok(Shared {
            client: RefCell::new(client),
            server: self.clone(),
        })
    }

    /// What it says, as an error of a store.
    pub(super) fn told(&self, fault: Fault) -> StoreError {
        if let Fault::Server(error) = &fault
            && error
                .code()
                .is_some_and(|code| IN_EACH_OTHERS_WAY.contains(code))
        {
            return StoreError::Busy(self.shown.clone());
        }
        let why = match fault {
            Fault::File(error) => error.to_string(),
            Fault::Server(error) => match error.as_db_error() {
                Some(said) => said.message().to_owned(),
                None => error.to_string(),
            },
        };
        StoreError::Server {
            address: self.shown.clone(),
            why,
        }
    }

    /// As it is shown: without user and password.
    pub fn shown(&self) -> &Path {
        &self.shown
    }
}

/// A store on a server, open.
pub struct Shared {
    client: RefCell<Client>,
    pub(super) server: Server,
}

impl Shared {
    /// A trainee's past; none when nobody of that pseudonym is in the store.
    pub fn past(&self, trainee: &str) -> Result<Option<Past>, StoreError> {
        past(self, &pseudonym::kept(trainee)).map_err(|fault| self.server.told(fault))
    }

    /// Erases everything that the server has about a trainee. False when nobody of that pseudonym is in the store.
    pub fn erase_trainee(&mut self, trainee: &str) -> Result<bool, StoreError> {
        let trainee = pseudonym::kept(trainee);
        let erase = "DELETE FROM trainee WHERE pseudonym = $1";
        self.change(|change| {
            change.execute(KEEP_OUT, &[trainee.as_str().into()])?;
            Ok(change.execute(erase, &[trainee.as_str().into()])? > 0)
        })
    }

    /// Pseudonyms in the store, in their order.
    pub fn pseudonyms(&self) -> Result<Vec<String>, StoreError> {
        let mut all = Vec::new();
        let find = "SELECT pseudonym FROM trainee ORDER BY pseudonym";
        let read = self.each(find, &[], &mut |row| {
            all.extend(row.words(0)?.map(str::to_owned));
            Ok(())
        });
        read.map_err(|fault| self.server.told(fault))?;
        Ok(all)
    }

    /// A change: all of it or nothing. Of two programs that change the store at once, one waits: both may begin with the same
    /// record.
    pub(super) fn change<T>(
        &self,
        make: impl FnOnce(&mut Change<'_>) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let changed = || -> Result<T, Fault> {
            let mut client = self.client.borrow_mut();
            let mut change = Change {
                transaction: client.transaction()?,
                statements: BTreeMap::new(),
            };
            tables::lock(&mut change.transaction)?;
            let came = make(&mut change)?;
            change.transaction.commit()?;
            Ok(came)
        };
        changed().map_err(|fault| self.server.told(fault))
    }
}

impl Keeps for Shared {
    fn add(&mut self, entries: &[Entry]) -> Result<Added, StoreError> {
        self.change(|change| added(change, entries))
    }

    fn add_drills(&mut self, drills: &[DrillEntry]) -> Result<Added, StoreError> {
        self.change(|change| drills::added(change, drills))
    }

    fn add_groups(&mut self, entries: &[GroupEntry]) -> Result<Added, StoreError> {
        self.change(|change| group::added(change, entries))
    }

    fn known(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        hashes(self, "session").map_err(|fault| self.server.told(fault))
    }

    fn known_drills(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        hashes(self, "drill").map_err(|fault| self.server.told(fault))
    }

    fn erased(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        hashes(self, "erased").map_err(|fault| self.server.told(fault))
    }

    fn known_groups(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        hashes(self, "group_session").map_err(|fault| self.server.told(fault))
    }
}

impl Reading for Shared {
    fn each(
        &self,
        sql: &str,
        cells: &[Cell<'_>],
        take: &mut dyn FnMut(&dyn Row) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut client = self.client.borrow_mut();
        let cells = cells.iter().map(|cell| cell as &(dyn ToSql + Sync));
        let mut rows = client.query_raw(sql, cells)?;
        while let Some(row) = rows.next()? {
            take(&row)?;
        }
        Ok(())
    }
}

/// A change, with the questions that the server knows already.
pub(super) struct Change<'a> {
    transaction: Transaction<'a>,
    statements: BTreeMap<String, Statement>,
}

impl Change<'_> {
    fn statement(&mut self, sql: &str) -> Result<Statement, Fault> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let new = self.transaction.prepare(sql)?;
        self.statements.insert(sql.to_owned(), new.clone());
        Ok(new)
    }
}

fn put_in<'a>(cells: &'a [Cell<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    cells
        .iter()
        .map(|cell| cell as &(dyn ToSql + Sync))
        .collect()
}

impl Writing for Change<'_> {
    fn execute(&mut self, sql: &str, cells: &[Cell<'_>]) -> Result<u64, Fault> {
        let statement = self.statement(sql)?;
        Ok(self.transaction.execute(&statement, &put_in(cells))?)
    }

    fn find(&mut self, sql: &str, cells: &[Cell<'_>]) -> Result<Option<i64>, Fault> {
        let statement = self.statement(sql)?;
        let rows = self.transaction.query(&statement, &put_in(cells))?;
        Ok(rows.first().map(|row| row.try_get(0)).transpose()?)
    }
}

impl Row for postgres::Row {
    fn number(&self, at: usize) -> Result<i64, Fault> {
        Ok(self.try_get(at)?)
    }

    fn real(&self, at: usize) -> Result<Option<f64>, Fault> {
        Ok(self.try_get(at)?)
    }

    fn bytes(&self, at: usize) -> Result<&[u8], Fault> {
        Ok(self.try_get(at)?)
    }

    fn words(&self, at: usize) -> Result<Option<&str>, Fault> {
        Ok(self.try_get(at)?)
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Number(number) => number.to_sql(kind, out),
            Self::Real(real) => real.to_sql(kind, out),
            Self::Words(words) => words.to_sql(kind, out),
            Self::Bytes(bytes) => bytes.to_sql(kind, out),
            Self::Missing => Ok(IsNull::Yes),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
