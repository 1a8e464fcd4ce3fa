//! The conversation with an editor: what it tells, what it asks, and findings whenever a text has changed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::{BufReader, Read, Write};
use std::panic::AssertUnwindSafe;
use std::sync::mpsc::{self, Receiver};

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    InitializeParams, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::answers::{self, Answers};
use super::open::OpenText;
use super::reply::refusal;
use super::stream::{self, Incoming};
use crate::text::Catalogue;

/// How a conversation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The editor said that it would end, and ended it.
    Agreed,
    /// The stream ended, or the editor left without a word.
    Cut,
}

/// Talks to an editor until it leaves.
///
/// # Errors
///
/// When no thread can be started to listen.
pub fn serve(
    input: impl Read + Send + 'static,
    output: impl Write,
    catalogue: &Catalogue,
) -> std::io::Result<Ending> {
    let incoming = listen(input)?;
    let server = Server {
        output,
        answers: Answers {
            catalogue,
            texts: BTreeMap::new(),
            snippets: false,
        },
        stage: Stage::Before,
        stale: BTreeSet::new(),
    };
    // An editor that no longer reads has left.
    Ok(server.converse(&incoming).unwrap_or(Ending::Cut))
}

/// Reads on a thread of its own, so that a request can be cancelled while others wait.
fn listen(input: impl Read + Send + 'static) -> std::io::Result<Receiver<Incoming>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::Builder::new().spawn(move || {
        let mut input = BufReader::new(input);
        while let Ok(Some(incoming)) = stream::read(&mut input) {
            if sender.send(incoming).is_err() {
                break;
            }
        }
    })?;
    Ok(receiver)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Before the first request.
    Before,
    Talking,
    /// The editor has said that it will end.
    Ending,
}

struct Server<'c, W> {
    output: W,
    answers: Answers<'c>,
    stage: Stage,
    /// Texts whose findings are to be told.
    stale: BTreeSet<String>,
}

impl<W: Write> Server<'_, W> {
    fn converse(mut self, incoming: &Receiver<Incoming>) -> std::io::Result<Ending> {
        while let Ok(first) = incoming.recv() {
            let mut waiting = VecDeque::from([first]);
            waiting.extend(incoming.try_iter());
            self.cancel(&mut waiting)?;
            for next in waiting {
                match next {
                    Incoming::Unreadable(code, why) => {
                        stream::refuse(&mut self.output, code, &why)?;
                    }
                    Incoming::Message(Message::Request(request)) => self.answer(request)?,
                    Incoming::Message(Message::Notification(told)) if told.method == "exit" => {
                        return Ok(match self.stage {
                            Stage::Ending => Ending::Agreed,
                            Stage::Before | Stage::Talking => Ending::Cut,
                        });
                    }
                    Incoming::Message(Message::Notification(told)) => self.hear(told)?,
                    // Nothing is ever asked of the editor.
                    Incoming::Message(Message::Response(_)) => {}
                }
            }
            self.tell_findings()?;
        }
        Ok(match self.stage {
            Stage::Ending => Ending::Agreed,
            Stage::Before | Stage::Talking => Ending::Cut,
        })
    }

    /// Refuses the requests that were cancelled while they waited.
    fn cancel(&mut self, waiting: &mut VecDeque<Incoming>) -> std::io::Result<()> {
        let cancelled: BTreeSet<RequestId> = waiting
            .iter()
            .filter_map(|incoming| match incoming {
                Incoming::Message(Message::Notification(told))
                    if told.method == "$/cancelRequest" =>
                {
                    serde_json::from_value(told.params.get("id")?.clone()).ok()
                }
                _ => None,
            })
            .collect();
        let mut kept = VecDeque::new();
        for incoming in waiting.drain(..) {
            match incoming {
                Incoming::Message(Message::Request(request)) if cancelled.contains(&request.id) => {
                    let code = ErrorCode::RequestCanceled as i32;
                    self.send(Response::new_err(request.id, code, request.method))?;
                }
                other => kept.push_back(other),
            }
        }
        *waiting = kept;
        Ok(())
    }

    fn answer(&mut self, request: Request) -> std::io::Result<()> {
        let Request { id, method, params } = request;
        let result = match (self.stage, method.as_str()) {
            (Stage::Before, "initialize") => {
                self.stage = Stage::Talking;
                let editor: InitializeParams = serde_json::from_value(params).unwrap_or_default();
                self.answers.meet(&editor);
                Ok(answers::abilities())
            }
            (Stage::Before, _) => Err(refusal(ErrorCode::ServerNotInitialized, method)),
            (Stage::Talking, "shutdown") => {
                self.stage = Stage::Ending;
                Ok(Value::Null)
            }
            (Stage::Talking, _) => {
                let answer = || self.answers.answer(&method, params);
                std::panic::catch_unwind(AssertUnwindSafe(answer))
                    .unwrap_or_else(|_| Err(refusal(ErrorCode::InternalError, method)))
            }
            (Stage::Ending, _) => Err(refusal(ErrorCode::InvalidRequest, method)),
        };
        self.send(Response {
            id,
            response_result: result,
        })
    }

    /// Takes what the editor tells. What is not understood is passed over, as the protocol wants it.
    fn hear(&mut self, told: Notification) -> std::io::Result<()> {
        if self.stage != Stage::Talking {
            return Ok(());
        }
        let texts = &mut self.answers.texts;
        match told.method.as_str() {
            "textDocument/didOpen" => {
                if let Some(DidOpenTextDocumentParams { text_document: new }) = read(told.params) {
                    let key = new.uri.as_str().to_owned();
                    let open = OpenText::new(new.uri, new.text, new.version);
                    texts.insert(key.clone(), open);
                    self.stale.insert(key);
                }
            }
            "textDocument/didChange" => {
                if let Some(DidChangeTextDocumentParams {
                    text_document: changed,
                    content_changes,
                }) = read(told.params)
                    && let Some(open) = texts.get_mut(changed.uri.as_str())
                    && let Some(last) = content_changes.into_iter().next_back()
                {
                    open.change(last.text, changed.version);
                    self.stale.insert(changed.uri.as_str().to_owned());
                }
            }
            // A file that others refer to may be another one.
            "textDocument/didSave" => self.stale.extend(texts.keys().cloned()),
            "textDocument/didClose" => {
                if let Some(DidCloseTextDocumentParams {
                    text_document: gone,
                }) = read(told.params)
                {
                    texts.remove(gone.uri.as_str());
                    self.stale.remove(gone.uri.as_str());
                    self.publish(&gone.uri, None, Vec::new())?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn tell_findings(&mut self) -> std::io::Result<()> {
        for key in std::mem::take(&mut self.stale) {
            if let Some(open) = self.answers.texts.get(&key) {
                let found = self.answers.findings(open);
                let (uri, version) = (open.uri.clone(), open.version);
                self.publish(&uri, Some(version), found)?;
            }
        }
        Ok(())
    }

    fn publish(
        &mut self,
        uri: &Uri,
        version: Option<i32>,
        found: Vec<lsp_types::Diagnostic>,
    ) -> std::io::Result<()> {
        let told = lsp_types::PublishDiagnosticsParams::new(uri.clone(), found, version);
        let method = "textDocument/publishDiagnostics".to_owned();
        self.send(Notification::new(method, told))
    }

    fn send(&mut self, message: impl Into<Message>) -> std::io::Result<()> {
        message.into().write(&mut self.output)
    }
}

fn read<P: DeserializeOwned>(params: Value) -> Option<P> {
    serde_json::from_value(params).ok()
}
