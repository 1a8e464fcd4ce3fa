//! What is answered to each request of an editor.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use lsp_server::{ErrorCode, ResponseError};
use lsp_types::{
    CompletionOptions, CompletionParams, DocumentFormattingParams, DocumentSymbol,
    DocumentSymbolParams, GotoDefinitionParams, Hover, HoverContents, HoverParams,
    InitializeParams, Location, MarkupContent, MarkupKind, OneOf, PositionEncodingKind,
    ReferenceParams, RenameOptions, RenameParams, ServerCapabilities, SymbolKind,
    TextDocumentPositionParams, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextDocumentSyncOptions, TextEdit, Uri, WorkspaceEdit,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::completion::{self, Style};
use super::lines::Lines;
use super::names::{self, Name};
use super::open::OpenText;
use super::reply::{Refusal, refusal};
use super::symbols::{self, Entry};
use super::tidy::tidy;
use super::{findings, hover, pack, rename, uri};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Catalogue, Message};

/// What requests are answered from.
pub(super) struct Answers<'c> {
    /// The words of refusals and findings.
    pub(super) catalogue: &'c Catalogue,
    /// Texts open in the editor, by address.
    pub(super) texts: BTreeMap<String, OpenText>,
    /// True when the editor can place the cursor within what is inserted.
    pub(super) snippets: bool,
}

/// What the editor may ask for.
pub(super) fn abilities() -> Value {
    let abilities = ServerCapabilities {
        position_encoding: Some(PositionEncodingKind::UTF16),
        text_document_sync: Some(TextDocumentSyncCapability::Options(
            TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::FULL),
                save: Some(true.into()),
                ..TextDocumentSyncOptions::default()
            },
        )),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["(", "[", "\"", ":"].map(str::to_owned).into()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(true.into()),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: lsp_types::WorkDoneProgressOptions::default(),
        })),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        ..ServerCapabilities::default()
    };
    json!({
        "capabilities": abilities,
        "serverInfo": { "name": "groundsign", "version": env!("CARGO_PKG_VERSION") },
    })
}

type Answer = Result<Value, ResponseError>;

impl Answers<'_> {
    /// Takes note of what the editor can do.
    pub(super) fn meet(&mut self, editor: &InitializeParams) {
        let completion = editor.capabilities.text_document.as_ref();
        let item = completion.and_then(|can| can.completion.as_ref()?.completion_item.as_ref());
        self.snippets = item.and_then(|can| can.snippet_support) == Some(true);
    }

    /// The answer to a request.
    pub(super) fn answer(&self, method: &str, params: Value) -> Answer {
        match method {
            "textDocument/completion" => self.completion(&read(params)?),
            "textDocument/hover" => self.hover(&read(params)?),
            "textDocument/definition" => self.definition(&read(params)?),
            "textDocument/references" => self.references(&read(params)?),
            "textDocument/prepareRename" => self.prepare_rename(&read(params)?),
            "textDocument/rename" => self.rename(&read(params)?),
            "textDocument/formatting" => self.formatting(&read(params)?),
            "textDocument/documentSymbol" => self.symbols(&read(params)?),
            _ => Err(refusal(ErrorCode::MethodNotFound, method)),
        }
    }

    /// Findings of a text, as editors show them.
    pub(super) fn findings(&self, open: &OpenText) -> Vec<lsp_types::Diagnostic> {
        let lines = Lines::of(&open.text);
        let found = findings::of_text(&open.path, &open.text);
        let shown = |finding: &Diagnostic| {
            let mut message = self.catalogue.say(&finding.message);
            if let Some(hint) = &finding.hint {
                message.push('\n');
                message.push_str(&self.catalogue.say(hint));
            }
            lsp_types::Diagnostic {
                range: lines.stretch(finding.span.clone()),
                severity: Some(match finding.severity {
                    Severity::Error => lsp_types::DiagnosticSeverity::ERROR,
                    Severity::Warning => lsp_types::DiagnosticSeverity::WARNING,
                }),
                code: Some(lsp_types::NumberOrString::String(finding.code.to_owned())),
                source: Some("groundsign".to_owned()),
                message,
                ..lsp_types::Diagnostic::default()
            }
        };
        found.iter().map(shown).collect()
    }

    fn text(&self, uri: &Uri) -> Result<&OpenText, ResponseError> {
        let open = self.texts.get(uri.as_str());
        open.ok_or_else(|| refusal(ErrorCode::InvalidParams, uri.as_str()))
    }

    fn place(&self, at: &TextDocumentPositionParams) -> Result<(&OpenText, usize), ResponseError> {
        let open = self.text(&at.text_document.uri)?;
        Ok((open, Lines::of(&open.text).byte(at.position)))
    }

    fn refuse(&self, refused: &Refusal) -> ResponseError {
        refused.error(self.catalogue)
    }

    fn completion(&self, asked: &CompletionParams) -> Answer {
        let (open, byte) = self.place(&asked.text_document_position)?;
        let required = self.catalogue.word("lsp-required");
        let style = Style {
            snippets: self.snippets,
            required: &required,
        };
        answered(completion::at(open, byte, style))
    }

    fn hover(&self, asked: &HoverParams) -> Answer {
        let (open, byte) = self.place(&asked.text_document_position_params)?;
        let required = self.catalogue.word("lsp-required");
        let said = hover::at(&open.spots(), byte, &required);
        answered(said.map(|(value, bytes)| Hover {
            contents: HoverContents::Markup(MarkupContent {
                kind: MarkupKind::Markdown,
                value,
            }),
            range: Some(Lines::of(&open.text).stretch(bytes)),
        }))
    }

    fn definition(&self, asked: &GotoDefinitionParams) -> Answer {
        let (open, byte) = self.place(&asked.text_document_position_params)?;
        let spots = open.spots();
        let all = names::of(&spots);
        let Some(name) = names::at(&all, byte) else {
            return Ok(Value::Null);
        };
        let own = names::meant(&all, name);
        if !own.is_empty() {
            return answered(in_text(open, own.iter().map(|thing| thing.bytes.clone())));
        }
        answered(in_pack(open, name))
    }

    fn references(&self, asked: &ReferenceParams) -> Answer {
        let (open, byte) = self.place(&asked.text_document_position)?;
        let spots = open.spots();
        let all = names::of(&spots);
        let Some(name) = names::at(&all, byte) else {
            return Ok(Value::Null);
        };
        let things = names::meant(&all, name);
        let wanted = |other: &&Name<'_>| {
            let means = things
                .iter()
                .any(|thing| other.means(thing) || other == thing);
            // A name from elsewhere is used where it is written so.
            let alike = things.is_empty() && other.id == name.id && other.families == name.families;
            (means || alike) && (asked.context.include_declaration || !other.defines)
        };
        let found = all.iter().filter(wanted);
        answered(in_text(open, found.map(|name| name.bytes.clone())))
    }

    fn prepare_rename(&self, asked: &TextDocumentPositionParams) -> Answer {
        let (open, byte) = self.place(asked)?;
        let spots = open.spots();
        let (name, _) = rename::places(&spots, byte).map_err(|refused| self.refuse(&refused))?;
        answered(Lines::of(&open.text).stretch(name))
    }

    fn rename(&self, asked: &RenameParams) -> Answer {
        let (open, byte) = self.place(&asked.text_document_position)?;
        let lines = Lines::of(&open.text);
        let spots = open.spots();
        let changes = rename::changes(&spots, &open.path, byte, &asked.new_name)
            .map_err(|refused| self.refuse(&refused))?;
        let edit =
            |bytes: Range<usize>| TextEdit::new(lines.stretch(bytes), asked.new_name.clone());
        let edits = changes.into_iter().map(edit).collect();
        #[allow(clippy::mutable_key_type, reason = "the protocol's own type")]
        let by_text = HashMap::from([(open.uri.clone(), edits)]);
        answered(WorkspaceEdit::new(by_text))
    }

    fn formatting(&self, asked: &DocumentFormattingParams) -> Answer {
        let open = self.text(&asked.text_document.uri)?;
        let lines = Lines::of(&open.text);
        let tidy = tidy(&open.text).map_err(|problems| {
            let first = problems.first();
            let line = first.map_or(0, |first| lines.position(first.span.start).line + 1);
            let why =
                first.map_or_else(|| Message::new("lsp-faulty"), |first| first.message.clone());
            let why = Message::new("lsp-not-laid-out")
                .with("line", line as usize)
                .with("why", why);
            self.refuse(&Refusal(why))
        })?;
        answered(
            difference(&open.text, &tidy).map_or_else(Vec::new, |(bytes, new)| {
                vec![TextEdit::new(lines.stretch(bytes), new.to_owned())]
            }),
        )
    }

    fn symbols(&self, asked: &DocumentSymbolParams) -> Answer {
        let open = self.text(&asked.text_document.uri)?;
        let lines = Lines::of(&open.text);
        let outline = symbols::outline(&open.spots());
        let symbols: Vec<_> = outline
            .into_iter()
            .map(|entry| symbol(entry, &lines))
            .collect();
        answered(symbols)
    }
}

fn read<P: DeserializeOwned>(params: Value) -> Result<P, ResponseError> {
    let why = |error: serde_json::Error| refusal(ErrorCode::InvalidParams, error.to_string());
    serde_json::from_value(params).map_err(why)
}

fn answered(answer: impl Serialize) -> Answer {
    let why = |error: serde_json::Error| refusal(ErrorCode::InternalError, error.to_string());
    serde_json::to_value(answer).map_err(why)
}

fn in_text(open: &OpenText, places: impl Iterator<Item = Range<usize>>) -> Vec<Location> {
    let lines = Lines::of(&open.text);
    let location = |bytes| Location::new(open.uri.clone(), lines.stretch(bytes));
    places.map(location).collect()
}

/// Where a name is given in the scenario's doctrine pack; the pack itself when it is the pack's name.
fn in_pack(open: &OpenText, name: &Name<'_>) -> Vec<Location> {
    let is_pack = name.families == ["pack"];
    let pack = if is_pack {
        pack::called(name.id, open.folder())
    } else {
        pack::of(&open.text, open.folder())
    };
    let Some(pack) = pack else {
        return Vec::new();
    };
    let Some(uri) = uri::uri_of(&pack.path) else {
        return Vec::new();
    };
    if is_pack {
        return vec![Location::new(uri, lsp_types::Range::default())];
    }
    let lines = Lines::of(&pack.text);
    let spots = pack.spots();
    let all = names::of(&spots);
    let meant = all.iter().filter(|thing| name.means(thing));
    meant
        .map(|thing| Location::new(uri.clone(), lines.stretch(thing.bytes.clone())))
        .collect()
}

/// The one stretch in which two texts differ, and what stands there in the new one; none when they are alike.
fn difference<'t>(old: &str, new: &'t str) -> Option<(Range<usize>, &'t str)> {
    if old == new {
        return None;
    }
    let both = old.char_indices().zip(new.chars());
    let start = both
        .take_while(|((_, one), other)| one == other)
        .last()
        .map_or(0, |((at, letter), _)| at + letter.len_utf8());
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let alike: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(one, other)| one == other)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    Some((
        start..old.len() - alike,
        &new_rest[..new_rest.len() - alike],
    ))
}

#[allow(deprecated, reason = "the type has a field that may no longer be used")]
fn symbol(entry: Entry, lines: &Lines<'_>) -> DocumentSymbol {
    let within: Vec<_> = entry
        .within
        .into_iter()
        .map(|entry| symbol(entry, lines))
        .collect();
    DocumentSymbol {
        name: entry.name,
        detail: None,
        kind: if entry.is_thing {
            SymbolKind::OBJECT
        } else {
            SymbolKind::FIELD
        },
        tags: None,
        deprecated: None,
        range: lines.stretch(entry.bytes),
        selection_range: lines.stretch(entry.name_bytes),
        children: (!within.is_empty()).then_some(within),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_of_two_texts_is_one_stretch_at_letters() {
        for (old, new) in [
            ("(a:1)", "(a: 1)"),
            ("(é)", "(è)"),
            ("aa", "aaa"),
            ("aaa", "aa"),
            ("", "x"),
        ] {
            let (bytes, words) = difference(old, new).expect("a difference");
            let mut changed = old.to_owned();
            changed.replace_range(bytes, words);
            assert_eq!(changed, new);
        }
        assert_eq!(difference("same", "same"), None);
    }
}
