//! `groundsign lsp`: an editor talks to it over pipes, with framed messages.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use serde_json::{Value, json};

use crate::program::{command, file_with, folder, groundsign, root};
use crate::{loaded, read, ron_files};

/// Long enough for a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(120);

/// An editor in conversation with the program.
struct Editor {
    program: Child,
    stdin: Option<ChildStdin>,
    heard: Receiver<Value>,
    number: i64,
}

impl Editor {
    fn started() -> Self {
        let mut program = command()
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdout = BufReader::new(program.stdout.take().expect("a pipe"));
        let (sender, heard) = mpsc::channel();
        std::thread::spawn(move || {
            while let Some(message) = framed(&mut stdout) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self {
            stdin: program.stdin.take(),
            program,
            heard,
            number: 0,
        }
    }

    /// Past the greetings.
    fn talking() -> Self {
        let mut editor = Self::started();
        let can =
            json!({"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}}});
        editor.ask(
            "initialize",
            json!({"processId": null, "capabilities": can, "rootUri": null}),
        );
        editor.tell("initialized", json!({}));
        editor
    }

    fn write(&mut self, bytes: &str) {
        let stdin = self.stdin.as_mut().expect("open");
        stdin.write_all(bytes.as_bytes()).expect("it listens");
        stdin.flush().expect("it listens");
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.write(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// The next message.
    fn hear(&self) -> Value {
        self.heard.recv_timeout(PATIENCE).expect("a message")
    }

    /// The whole answer to a request.
    fn answer(&mut self, method: &str, params: Value) -> Value {
        self.number += 1;
        let id = self.number;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let heard = self.hear();
            if heard["id"] == id {
                return heard;
            }
        }
    }

    /// The result of a request that is answered.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.answer(method, params);
        assert!(answer["error"].is_null(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// Opens a text and gives what is found in it.
    fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let document = json!({"uri": uri, "languageId": "ron", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
        self.findings()
    }

    fn change(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let document = json!({"uri": uri, "version": 2});
        let changes = json!([{"text": text}]);
        self.tell(
            "textDocument/didChange",
            json!({"textDocument": document, "contentChanges": changes}),
        );
        self.findings()
    }

    fn findings(&self) -> Vec<Value> {
        loop {
            let heard = self.hear();
            if heard["method"] == "textDocument/publishDiagnostics" {
                let found = heard["params"]["diagnostics"].as_array().cloned();
                return found.expect("a list");
            }
        }
    }

    /// Ends the conversation as the protocol wants it.
    fn end(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert_eq!(self.left(), 0);
    }

    /// Waits for its end: the exit status, and no panic.
    fn left(&mut self) -> i32 {
        drop(self.stdin.take());
        let status = self.program.wait().expect("it ends");
        let mut complaints = String::new();
        let stderr = self.program.stderr.as_mut().expect("a pipe");
        stderr.read_to_string(&mut complaints).expect("UTF-8");
        assert!(!complaints.contains("panicked"), "{complaints}");
        status.code().expect("it ended by itself")
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn framed(stream: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some(("Content-Length", number)) => length = number.parse().ok()?,
            _ if line.trim().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

fn uri_of(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The place of the first byte of a part of a text, counted as an editor does.
fn place(text: &str, byte: usize) -> Value {
    let before = &text[..byte];
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    json!({"line": line, "character": before[start..].encode_utf16().count()})
}

/// A request about the place behind `mark` in a text.
fn behind(uri: &str, text: &str, mark: &str) -> Value {
    let byte = text.find(mark).expect(mark) + mark.len();
    json!({"textDocument": {"uri": uri}, "position": place(text, byte)})
}

/// The words at a range.
fn words_at<'t>(text: &'t str, range: &Value) -> &'t str {
    let byte = |at: &Value| {
        let number = |key: &str| at[key].as_u64().expect("a number") as usize;
        let start: usize = text
            .split_inclusive('\n')
            .take(number("line"))
            .map(str::len)
            .sum();
        let mut left = number("character");
        let letters = text[start..].char_indices();
        let mut letters = letters.skip_while(move |(_, letter)| {
            let more = left > 0;
            left = left.saturating_sub(letter.len_utf16());
            more
        });
        letters
            .next()
            .map_or(text.len(), |(offset, _)| start + offset)
    };
    &text[byte(&range["start"])..byte(&range["end"])]
}

/// A text with an answer's edits.
fn edited(text: &str, edits: &Value) -> String {
    let mut edits = edits.as_array().expect("edits").clone();
    edits.reverse();
    let mut changed = text.to_owned();
    for edit in edits {
        let old = words_at(text, &edit["range"]);
        let start = old.as_ptr() as usize - text.as_ptr() as usize;
        let new = edit["newText"].as_str().expect("words");
        changed.replace_range(start..start + old.len(), new);
    }
    changed
}

fn labels(offers: &Value) -> Vec<&str> {
    let offers = offers.as_array().expect("offers").iter();
    offers
        .map(|offer| offer["label"].as_str().expect("a label"))
        .collect()
}

fn scenario(id: &str) -> String {
    read(&root().join("scenarios").join(format!("{id}.ron")))
}

#[test]
fn findings_come_with_every_change_at_their_places_as_editors_count() {
    let mut editor = Editor::talking();
    let text = scenario("first-lesson");
    let path = root().join("scenarios/first-lesson.ron");
    let uri = uri_of(&path);
    assert_eq!(editor.open(&uri, &text), Vec::<Value>::new());
    // Behind letters of two and of four bytes.
    let faulty = text.replacen("weather: (", "/* طريق 😀 */ weather: ( ligth: Day,", 1);
    assert_ne!(faulty, text);
    let found = editor.change(&uri, &faulty);
    let misspelt = found
        .iter()
        .find(|finding| finding["code"] == "S003")
        .expect("a finding");
    assert_eq!(words_at(&faulty, &misspelt["range"]), "ligth");
    assert_eq!(misspelt["severity"], 1);
    assert_eq!(misspelt["source"], "groundsign");
    let said = misspelt["message"].as_str().expect("words");
    assert!(said.contains('\n') && said.contains("light"), "{said}");
    assert_eq!(editor.change(&uri, &text), Vec::<Value>::new());
    editor.tell(
        "textDocument/didClose",
        json!({"textDocument": {"uri": uri}}),
    );
    assert_eq!(editor.findings(), Vec::<Value>::new());
    editor.end();
}

#[test]
fn the_editor_shows_what_check_prints() {
    let folder = folder();
    let mut editor = Editor::talking();
    let sound = scenario("first-lesson");
    let broken = [
        sound.replacen("Day", "Dai", 1),
        sound.replacen("pace_mps: ", "pace_mps: -", 1),
        sound.replacen("\n    sites: [", "\n    sites: ]", 1),
        sound.replacen("id: \"first-lesson\"", "id: \"First Lesson\"", 1),
    ];
    for (number, text) in broken.iter().enumerate() {
        let file = file_with(&folder, &format!("faulty-{number}.ron"), text);
        let printed = groundsign(&["check", "--quick", "--json", &file]).document();
        let place = |code: &Value, line: &Value, column: &Value| {
            format!("{code} {} {}", line.as_u64().expect("a line"), column)
        };
        let printed: Vec<String> = printed["findings"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|finding| place(&finding["code"], &finding["line"], &json!(0)))
            .collect();
        let shown = editor.open(&uri_of(Path::new(&file)), text);
        let shown: Vec<String> = shown
            .iter()
            .map(|finding| {
                let line = finding["range"]["start"]["line"].as_u64().expect("a line");
                place(&finding["code"], &json!(line + 1), &json!(0))
            })
            .collect();
        assert!(!printed.is_empty(), "{file}");
        assert_eq!(shown, printed, "{file}");
    }
    editor.end();
}

#[test]
fn fields_choices_and_short_names_are_offered_where_they_may_stand() {
    let mut editor = Editor::talking();
    let text = scenario("first-lesson");
    let uri = uri_of(&root().join("scenarios/first-lesson.ron"));
    editor.open(&uri, &text);
    let mut offers = |text: &str, mark: &str| {
        editor.change(&uri, text);
        editor.ask("textDocument/completion", behind(&uri, text, mark))
    };

    let without = text.replacen(" sky: Clear,", "", 1);
    let unfinished = without.replacen("weather: (", "weather: ( sk ", 1);
    let fields = offers(&unfinished, "weather: ( sk");
    assert!(labels(&fields).contains(&"sky"), "{fields}");
    assert!(!labels(&fields).contains(&"briefing"), "{fields}");
    let sky = fields
        .as_array()
        .expect("offers")
        .iter()
        .find(|offer| offer["label"] == "sky");
    let sky = sky.expect("an offer");
    assert_eq!(words_at(&unfinished, &sky["textEdit"]["range"]), "sk");
    assert_eq!(sky["textEdit"]["newText"], "sky: ");
    assert!(
        sky["documentation"]["value"]
            .as_str()
            .is_some_and(|said| !said.is_empty())
    );

    let unfinished = text.replacen("injects: [", "injects: [(id: \"new\", when: ", 1);
    let choices = offers(&unfinished, "(id: \"new\", when: ");
    assert!(labels(&choices).contains(&"AfterReport"), "{choices}");

    let begun = "sites: [(id: \"begun\", at: (0.0, 0.0), not_with: [\"\"], may_hold: []), ";
    let unfinished = text.replacen("sites: [", begun, 1);
    let sites = offers(&unfinished, "not_with: [\"");
    assert!(labels(&sites).contains(&"begun"), "{sites}");
    assert!(labels(&sites).len() > 1, "{sites}");

    let begun = "sites: [(id: \"begun\", may_hold: [(what: Device((class: \"";
    let unfinished = text.replacen("sites: [", begun, 1);
    let classes = offers(&unfinished, "class: \"");
    let pack = groundsign::doctrine::find("open-nato", root()).expect("the pack");
    for class in &pack.pack.distances.classes {
        assert!(labels(&classes).contains(&class.id.as_str()), "{classes}");
    }

    let unfinished = text.replacen("doctrine: \"open-nato\"", "doctrine: \"\"", 1);
    let packs = offers(&unfinished, "doctrine: \"");
    assert!(labels(&packs).contains(&"open-uk"), "{packs}");
    editor.end();
}

#[test]
fn what_stands_at_a_place_is_explained_in_the_words_of_the_format() {
    let mut editor = Editor::talking();
    let text = scenario("first-lesson");
    let uri = uri_of(&root().join("scenarios/first-lesson.ron"));
    editor.open(&uri, &text);
    let hover = editor.ask("textDocument/hover", behind(&uri, &text, "\n    briefi"));
    let said = hover["contents"]["value"].as_str().expect("words");
    assert!(said.contains("briefed to the patrol leader"), "{said}");
    assert_eq!(words_at(&text, &hover["range"]), "briefing");
    let class = editor.ask("textDocument/definition", behind(&uri, &text, "class: \""));
    let found = class[0]["uri"].as_str().expect("a place");
    assert!(found.ends_with("assets/doctrine/open-nato.ron"), "{found}");
    let pack = read(&root().join("assets/doctrine/open-nato.ron"));
    let name = words_at(&pack, &class[0]["range"]);
    assert!(text.contains(&format!("class: \"{name}\"")), "{name}");
    editor.end();
}

/// A scenario with a second item, and its file's text.
fn with_names() -> String {
    let text = scenario("second-item");
    assert!(text.contains("secondary_to"), "another scenario is needed");
    text
}

#[test]
fn a_short_name_is_found_and_renamed_wherever_it_stands_and_nothing_else_changes() {
    let mut editor = Editor::talking();
    let text = with_names();
    let uri = uri_of(&root().join("scenarios/second-item.ron"));
    editor.open(&uri, &text);
    let used = text.find("secondary_to").expect("a use");
    let start = used + text[used..].find('"').expect("a name") + 1;
    let id = &text[start..start + text[start..].find('"').expect("its end")];
    let here = json!({"textDocument": {"uri": uri}, "position": place(&text, start)});
    let definition = editor.ask("textDocument/definition", here.clone());
    assert_eq!(words_at(&text, &definition[0]["range"]), id);
    let mut asked = here.clone();
    asked["context"] = json!({"includeDeclaration": true});
    let uses = editor.ask("textDocument/references", asked);
    let uses = uses.as_array().expect("places").len();
    assert!(uses >= 2);

    let prepared = editor.ask("textDocument/prepareRename", here.clone());
    assert_eq!(words_at(&text, &prepared), id);
    let mut asked = here.clone();
    asked["newName"] = json!("renamed-item");
    let edits = editor.ask("textDocument/rename", asked);
    let edits = &edits["changes"][uri.as_str()];
    assert_eq!(edits.as_array().expect("edits").len(), uses);
    let renamed = edited(&text, edits);
    assert_eq!(
        renamed.len(),
        text.len() + uses * "renamed-item".len() - uses * id.len()
    );
    assert!(
        editor
            .change(&uri, &renamed)
            .iter()
            .all(|finding| finding["severity"] != 1)
    );

    for bad in ["", "has space", "quote\"d"] {
        let mut asked = here.clone();
        asked["newName"] = json!(bad);
        let answer = editor.answer("textDocument/rename", asked);
        assert!(answer["error"]["message"].is_string(), "{bad}: {answer}");
    }
    editor.end();
}

#[test]
fn a_file_is_laid_out_as_fmt_does_and_one_with_mistakes_is_not_touched() {
    let mut editor = Editor::talking();
    let text = scenario("first-lesson").replacen("weather: (", "weather:(   ", 1);
    let uri = uri_of(&root().join("scenarios/first-lesson.ron"));
    editor.open(&uri, &text);
    let asked =
        json!({"textDocument": {"uri": uri}, "options": {"tabSize": 2, "insertSpaces": true}});
    let edits = editor.ask("textDocument/formatting", asked.clone());
    let tidy = edited(&text, &edits);
    assert_eq!(tidy, groundsign::source::layout::laid_out(&text));
    editor.change(&uri, &tidy);
    assert_eq!(
        editor.ask("textDocument/formatting", asked.clone()),
        json!([])
    );
    editor.change(&uri, &tidy.replacen("weather: (", "weather: [", 1));
    let refused = editor.answer("textDocument/formatting", asked);
    assert!(refused["error"]["message"].is_string(), "{refused}");

    let symbols = {
        editor.change(&uri, &tidy);
        editor.ask(
            "textDocument/documentSymbol",
            json!({"textDocument": {"uri": uri}}),
        )
    };
    let symbols = symbols.as_array().expect("entries");
    let sites = symbols
        .iter()
        .find(|entry| entry["name"] == "sites")
        .expect("the sites");
    let scenario = loaded("first-lesson", &scenario("first-lesson")).scenario;
    let named: Vec<&str> = sites["children"]
        .as_array()
        .expect("sites")
        .iter()
        .map(|entry| entry["name"].as_str().expect("a name"))
        .collect();
    let ids: Vec<&str> = scenario.sites.iter().map(|site| site.id.as_str()).collect();
    assert_eq!(named, ids);
    editor.end();
}

#[test]
fn a_doctrine_pack_is_understood_as_a_scenario_is() {
    let mut editor = Editor::talking();
    let path = root().join("assets/doctrine/open-uk.ron");
    let text = read(&path);
    let uri = uri_of(&path);
    let printed = groundsign(&["check", "--json", &path.display().to_string()]).document();
    let shown = editor.open(&uri, &text);
    assert_eq!(
        shown.len(),
        printed["findings"].as_array().expect("a list").len()
    );
    let faulty = text.replacen("sources: [", "sourcse: [", 1);
    let found = editor.change(&uri, &faulty);
    assert!(
        found.iter().any(|finding| finding["code"] == "D003"),
        "{found:?}"
    );
    editor.change(&uri, &text);
    let source = editor.ask("textDocument/definition", behind(&uri, &text, "source: \""));
    assert_eq!(source.as_array().expect("places").len(), 1, "{source}");
    let asked =
        json!({"textDocument": {"uri": uri}, "options": {"tabSize": 4, "insertSpaces": true}});
    let edits = editor.ask("textDocument/formatting", asked);
    assert_eq!(
        edited(&text, &edits),
        groundsign::source::layout::laid_out(&text)
    );
    editor.end();
}

#[test]
fn nothing_an_editor_sends_makes_it_panic_or_fall_silent() {
    let mut editor = Editor::started();
    let early = editor.answer("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], -32002);
    editor.ask("initialize", json!({"nonsense": true}));
    editor.write("Content-Length: 9\r\n\r\n{\"a\": bad");
    assert_eq!(editor.hear()["error"]["code"], -32700);
    editor.write("What: ever\r\n\r\nnoise\r\nContent-Length: 2\r\n\r\n[]");
    assert_eq!(editor.hear()["error"]["code"], -32600);
    let unknown = editor.answer("textDocument/dance", json!({}));
    assert_eq!(unknown["error"]["code"], -32601);
    let wrong = editor.answer("textDocument/hover", json!({"position": "here"}));
    assert_eq!(wrong["error"]["code"], -32602);
    let absent = behind("file:///nowhere.ron", "x", "x");
    let absent = editor.answer("textDocument/hover", absent);
    assert_eq!(absent["error"]["code"], -32602);
    editor.tell("textDocument/didChange", json!({"nothing": 1}));
    editor.tell("$/unheardOf", json!({}));
    editor.send(&json!({"jsonrpc": "2.0", "id": 77, "result": null}));

    // Both in one write: the request is still waiting when it is cancelled.
    let ask = json!({"jsonrpc": "2.0", "id": "late", "method": "shutdown"}).to_string();
    let cancel = json!({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "late"}});
    let cancel = cancel.to_string();
    let frame = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
    editor.write(&(frame(&ask) + &frame(&cancel)));
    let answer = editor.hear();
    assert_eq!(answer["id"], "late");
    let cancelled = answer["error"]["code"] == -32800;
    if cancelled {
        editor.ask("shutdown", Value::Null);
    }
    let late = editor.answer("textDocument/hover", json!({}));
    assert_eq!(late["error"]["code"], -32600);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.left(), 0);
}

#[test]
fn leaving_without_a_word_is_no_success() {
    let mut editor = Editor::talking();
    editor.tell("exit", Value::Null);
    assert_eq!(editor.left(), 1);
    let mut editor = Editor::started();
    assert_eq!(editor.left(), 1);
}

#[test]
fn a_file_broken_off_anywhere_is_still_talked_about() {
    let mut editor = Editor::talking();
    let uri = "untitled:Untitled-1";
    let text = with_names() + "\"((((((((((((((((((((((((((((((((((((((((((((((((((((";
    editor.open(uri, &text);
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for at in letters.iter().step_by(letters.len() / 40) {
        let cut = &text[..*at];
        editor.change(uri, cut);
        let here = json!({"textDocument": {"uri": uri}, "position": place(cut, *at)});
        for method in ["completion", "hover", "definition", "prepareRename"] {
            let answer = editor.answer(&format!("textDocument/{method}"), here.clone());
            assert_ne!(answer["error"]["code"], -32603, "{method} at {at}");
        }
        editor.ask(
            "textDocument/documentSymbol",
            json!({"textDocument": {"uri": uri}}),
        );
    }
    editor.end();
}

#[test]
fn every_file_of_ours_is_walked_in_its_format_to_its_last_field() {
    let mut editor = Editor::talking();
    for path in ron_files(&root().join("assets/doctrine")) {
        let text = read(&path);
        let uri = uri_of(&path);
        editor.open(&uri, &text);
        for field in ["least_opportunity_s", "unaware_entry_is_not_yet"] {
            let hover = editor.ask("textDocument/hover", behind(&uri, &text, field));
            assert!(
                hover["contents"]["value"].is_string(),
                "{} {field}",
                path.display()
            );
        }
    }
    editor.end();
}
