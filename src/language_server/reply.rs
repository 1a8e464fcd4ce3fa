//! Why a request cannot be answered.

use lsp_server::{ErrorCode, ResponseError};

use crate::text::{Catalogue, Message};

/// A refusal, in words for whoever writes the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Refusal(pub(super) Message);

impl Refusal {
    /// As the protocol has it.
    pub(super) fn error(&self, catalogue: &Catalogue) -> ResponseError {
        ResponseError {
            code: ErrorCode::RequestFailed as i32,
            message: catalogue.say(&self.0),
            data: None,
        }
    }
}

/// A refusal for reasons of the protocol; the words are for the editor's log.
pub(super) fn refusal(code: ErrorCode, about: impl Into<String>) -> ResponseError {
    ResponseError {
        code: code as i32,
        message: about.into(),
        data: None,
    }
}
