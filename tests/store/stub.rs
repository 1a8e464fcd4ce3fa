//! A learning record store on this machine that does what a test tells it to.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use groundsign::lrs::Address;

/// What the LRS of a test does with a request. After the last it takes everything.
#[derive(Clone, Copy)]
pub(crate) enum Does {
    /// Takes the statements, none of them if one was there before.
    Takes,
    /// Answers with a status, and takes nothing.
    Says(u16),
    /// Asks for a pause of so many seconds.
    AsksToWait(u16, u64),
    /// Closes the connection without a word.
    Drops,
    /// Takes the statements, and the answer is lost.
    TakesAndDrops,
    /// Takes the statements, and the answer stops in the middle.
    TakesAndSaysHalf,
    /// Answers too late.
    IsLate,
    /// Sends whoever asks to another address.
    HasMoved,
    /// Knows only the version before.
    IsOld,
    /// Never takes the statement with this number.
    NeverTakes(usize),
}

#[derive(Default)]
pub(crate) struct Seen {
    /// Heads of the requests.
    pub(crate) heads: Vec<String>,
    /// Ids of the statements taken, in order.
    taken: Vec<String>,
}

/// An LRS on this machine.
pub(crate) struct Stub {
    pub(crate) address: Address,
    pub(crate) seen: Arc<Mutex<Seen>>,
}

impl Stub {
    /// One that does these things, one a request; the last of them forever where it says so.
    pub(crate) fn that(script: &[Does], forever: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (script, shared) = (script.to_vec(), Arc::clone(&seen));
        std::thread::spawn(move || {
            for (number, stream) in listener.incoming().flatten().enumerate() {
                let does = script.get(number).or(script.last().filter(|_| forever));
                answer(stream, *does.unwrap_or(&Does::Takes), &shared);
            }
        });
        let address = Address::of(&format!("http://127.0.0.1:{port}/xapi"), false);
        Self {
            address: address.expect("this machine"),
            seen,
        }
    }

    pub(crate) fn taken(&self) -> Vec<String> {
        self.seen.lock().expect("whole").taken.clone()
    }

    pub(crate) fn requests(&self) -> usize {
        self.seen.lock().expect("whole").heads.len()
    }
}

fn answer(stream: TcpStream, does: Does, seen: &Mutex<Seen>) {
    let mut reader = BufReader::new(&stream);
    let mut head = String::new();
    while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
    let lower = head.to_lowercase();
    let length = lower
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let length = length.map_or(0, |length| length.trim().parse().expect("a number"));
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let statements: Vec<serde_json::Value> = serde_json::from_slice(&body).expect("an array");
    let ids: Vec<String> = statements
        .iter()
        .map(|one| one["id"].as_str().expect("an id").to_owned())
        .collect();
    let mut seen = seen.lock().expect("whole");
    seen.heads.push(head);
    let says = |status: u16, more: &str| {
        let text = format!("HTTP/1.1 {status} So\r\nConnection: close\r\n{more}");
        // The other end may have gone.
        let _ = (&stream).write_all(text.as_bytes());
    };
    let takes = |seen: &mut Seen| {
        let there = ids.iter().any(|id| seen.taken.contains(id));
        if !there {
            seen.taken.extend(ids.iter().cloned());
        }
        if there { 409 } else { 204 }
    };
    match does {
        Does::Takes => says(takes(&mut seen), "\r\n"),
        Does::Says(status) => says(status, "Content-Length: 2\r\n\r\nno"),
        Does::AsksToWait(status, seconds) => {
            says(
                status,
                &format!("Retry-After: {seconds}\r\nContent-Length: 0\r\n\r\n"),
            );
        }
        Does::Drops => {}
        Does::TakesAndDrops => {
            takes(&mut seen);
        }
        Does::TakesAndSaysHalf => {
            takes(&mut seen);
            says(200, "Content-Length: 4000\r\n\r\n[\"");
        }
        Does::IsLate => {
            drop(seen);
            std::thread::sleep(Duration::from_millis(600));
            says(204, "\r\n");
        }
        Does::HasMoved => says(
            307,
            "Location: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n",
        ),
        Does::IsOld => {
            let is_old = lower.contains("x-experience-api-version: 1.0.3");
            let status = if is_old { takes(&mut seen) } else { 400 };
            says(status, "Content-Length: 0\r\n\r\n");
        }
        Does::NeverTakes(number) => {
            let refused = ids.iter().any(|id| *id == id_of(number));
            let status = if refused { 400 } else { takes(&mut seen) };
            says(status, "Content-Length: 0\r\n\r\n");
        }
    }
}

/// The id of the statement with this number.
pub(crate) fn id_of(number: usize) -> String {
    format!("00000000-0000-5000-8000-{number:012}")
}
