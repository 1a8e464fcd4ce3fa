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
    /// Takes what is new to it and names only that, and shows what it is asked for.
    NamesWhatIsNew,
    /// Answers everything so, and takes nothing: a network that wants a sign-in, a proxy, another service.
    Pretends(u16, &'static str),
    /// Keeps the connection and never answers.
    Hangs,
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
    let mut seen = seen.lock().expect("whole");
    if let Some(asked) = head.split("statementId=").nth(1) {
        seen.heads.push(head.clone());
        let id = asked.split(' ').next().expect("an id").to_owned();
        let (status, told) = match does {
            Does::Pretends(status, told) => (status, told.to_owned()),
            _ if seen.taken.contains(&id) => (200, format!("{{\"id\":\"{id}\"}}")),
            _ => (404, String::new()),
        };
        return says(&stream, status, &told);
    }
    let statements: Vec<serde_json::Value> = serde_json::from_slice(&body).expect("an array");
    let ids: Vec<String> = statements
        .iter()
        .map(|one| one["id"].as_str().expect("an id").to_owned())
        .collect();
    seen.heads.push(head);
    let named = serde_json::to_string(&ids).expect("names");
    let heads = |status: u16, more: &str| begins(&stream, status, more);
    let takes = |seen: &mut Seen| {
        let there = ids.iter().any(|id| seen.taken.contains(id));
        if !there {
            seen.taken.extend(ids.iter().cloned());
        }
        if there { 409 } else { 200 }
    };
    match does {
        Does::Takes => says(&stream, takes(&mut seen), &named),
        Does::Says(status) => says(&stream, status, "no"),
        Does::AsksToWait(status, seconds) => {
            heads(
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
            heads(200, "Content-Length: 4000\r\n\r\n[\"");
        }
        Does::IsLate => {
            drop(seen);
            std::thread::sleep(Duration::from_millis(600));
            says(&stream, 200, &named);
        }
        Does::HasMoved => heads(
            307,
            "Location: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n",
        ),
        Does::IsOld => {
            let is_old = lower.contains("x-experience-api-version: 1.0.3");
            let status = if is_old { takes(&mut seen) } else { 400 };
            says(&stream, status, &named);
        }
        Does::NeverTakes(number) => {
            let refused = ids.iter().any(|id| *id == id_of(number));
            let status = if refused { 400 } else { takes(&mut seen) };
            says(&stream, status, &named);
        }
        Does::NamesWhatIsNew => {
            let new = |id: &&String| !seen.taken.contains(id);
            let new: Vec<String> = ids.iter().filter(new).cloned().collect();
            seen.taken.extend(new.iter().cloned());
            let told = serde_json::to_string(&new).expect("names");
            match new.is_empty() {
                true => heads(204, "\r\n"),
                false => says(&stream, 200, &told),
            }
        }
        Does::Pretends(status, told) => says(&stream, status, told),
        Does::Hangs => {
            drop(seen);
            std::thread::sleep(Duration::from_secs(20));
        }
    }
}

/// Status line and heads; the other end may have gone.
fn begins(mut stream: &TcpStream, status: u16, more: &str) {
    let text = format!("HTTP/1.1 {status} So\r\nConnection: close\r\n{more}");
    let _ = stream.write_all(text.as_bytes());
}

/// A whole answer.
fn says(stream: &TcpStream, status: u16, body: &str) {
    let body = if status == 204 { "" } else { body };
    let length = body.len();
    begins(
        stream,
        status,
        &format!("Content-Length: {length}\r\n\r\n{body}"),
    );
}

/// The id of the statement with this number.
pub(crate) fn id_of(number: usize) -> String {
    format!("00000000-0000-5000-8000-{number:012}")
}
