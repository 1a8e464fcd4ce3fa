//! Messages on a stream, each behind a header with its length. What is no message is told and passed over; only the end
//! of the stream ends a conversation.

use std::io::{BufRead, Read, Write};

use lsp_server::{ErrorCode, Message};

/// Longest message read, bytes: a text within the limits, with every letter escaped.
const MOST_BYTES: usize = 64 << 20;

/// Longest line of a header, bytes.
const MOST_HEADER_BYTES: u64 = 4096;

/// What came.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A message.
    Message(Message),
    /// Something else, and why it is no message.
    Unreadable(ErrorCode, String),
}

/// Reads the next message; none at the end of the stream.
pub(super) fn read(stream: &mut impl BufRead) -> std::io::Result<Option<Incoming>> {
    let mut length: Option<usize> = None;
    loop {
        let mut line = Vec::new();
        let read = stream
            .take(MOST_HEADER_BYTES)
            .read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        } else if line.is_empty()
            && let Some(length) = length.take()
        {
            return body(stream, length).map(Some);
        }
    }
}

fn body(stream: &mut impl BufRead, length: usize) -> std::io::Result<Incoming> {
    if length > MOST_BYTES {
        std::io::copy(&mut stream.take(length as u64), &mut std::io::sink())?;
        let why = format!("longer than {MOST_BYTES} bytes");
        return Ok(Incoming::Unreadable(ErrorCode::InvalidRequest, why));
    }
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes)?;
    let json: serde_json::Value = match serde_json::from_slice(&bytes) {
        Ok(json) => json,
        Err(error) => {
            return Ok(Incoming::Unreadable(
                ErrorCode::ParseError,
                error.to_string(),
            ));
        }
    };
    Ok(match serde_json::from_value(json) {
        Ok(message) => Incoming::Message(message),
        Err(error) => Incoming::Unreadable(ErrorCode::InvalidRequest, error.to_string()),
    })
}

/// Answers what is no message, and so has no number to answer to.
pub(super) fn refuse(stream: &mut impl Write, code: ErrorCode, why: &str) -> std::io::Result<()> {
    let answer = serde_json::json!({
        "jsonrpc": "2.0",
        "id": null,
        "error": { "code": code as i32, "message": why },
    });
    let text = answer.to_string();
    write!(stream, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_message_is_passed_over() {
        let exit = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let framed = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let stream = [
            "what is this\r\n\r\n".to_owned(),
            framed("{no json"),
            framed("[1, 2]"),
            "Content-Type: x\r\nCONTENT-length:  5 \r\n\r\n12345".to_owned(),
            framed(exit),
            "Content-Length: 99\r\n\r\ncut".to_owned(),
        ]
        .concat();
        let mut stream = stream.as_bytes();
        let mut next = || read(&mut stream);
        for expected in [
            ErrorCode::ParseError,
            ErrorCode::InvalidRequest,
            ErrorCode::InvalidRequest,
        ] {
            let Ok(Some(Incoming::Unreadable(code, _))) = next() else {
                panic!("a message");
            };
            assert_eq!(code as i32, expected as i32);
        }
        let Ok(Some(Incoming::Message(Message::Notification(exit)))) = next() else {
            panic!("no message");
        };
        assert_eq!(exit.method, "exit");
        assert!(next().is_err());
    }
}
