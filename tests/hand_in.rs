//! The page on which trainees hand in a session in a learning management system (LMS): its packages, and the page in a real
//! browser with the LMS's side of each standard.

#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use program::{command, folder, ran, root};
use serde_json::{Value, json};

const LANGUAGES: [&str; 4] = ["ar", "en", "es", "fr"];

/// Files of a package by name.
fn package(arguments: &[&str]) -> BTreeMap<String, String> {
    let out = folder();
    let path = out.path().join("package.zip");
    ran(command()
        .args(["records", "package"])
        .args(arguments)
        .arg(&path))
    .ends_with(0);
    let again = out.path().join("again.zip");
    ran(command()
        .args(["records", "package"])
        .args(arguments)
        .arg(&again))
    .ends_with(0);
    let bytes = std::fs::read(&path).expect("written");
    assert_eq!(bytes, std::fs::read(&again).expect("written"));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

/// The scorecard of a recorded patrol.
fn scorecard() -> Value {
    let record = root().join("tests/fixtures/records/format-2/incident.gsrec");
    ran(command().args(["score", "--json"]).arg(record)).document()
}

#[test]
fn a_package_holds_one_page_and_a_manifest_that_names_it() {
    for (option, manifest) in [("--scorm", "imsmanifest.xml"), ("--cmi5", "cmi5.xml")] {
        let files = package(&["--scenario", "first-lesson", "--mode", "assess", option]);
        assert_eq!(files.len(), 2);
        let xml = roxmltree::Document::parse(&files[manifest]).expect("XML");
        let names_page = xml.descendants().any(|node| {
            node.attribute("href") == Some("index.html") || node.text() == Some("index.html")
        });
        assert!(names_page, "{}", files[manifest]);
        let spoken = xml
            .descendants()
            .filter(|node| node.has_tag_name("title") || node.tag_name().name() == "langstring");
        assert!(spoken.clone().count() > 0);
        for node in spoken.filter(|node| node.is_element() && node.children().count() == 1) {
            assert!(!node.text().unwrap_or_default().trim().is_empty());
        }
        let page = &files["index.html"];
        assert!(!page.contains("src=\"") && !page.contains("url(") && !page.contains("<link"));
        let given = page.split("id=\"given\">").nth(1).expect("given");
        let given: Value =
            serde_json::from_str(given.split("</script>").next().expect("an end")).expect("JSON");
        assert_eq!(given["scenario"], "first-lesson");
        assert_eq!(given["mode"], "assess");
        for language in LANGUAGES {
            let words = given["languages"][language].as_object().expect("words");
            for (id, said) in words {
                let is_an_id = said
                    .as_str()
                    .is_some_and(|said| said == id && id.contains('-'));
                assert!(!is_an_id, "{language}: {id}");
            }
            assert_eq!(words["language-direction"] == "rtl", language == "ar");
        }
    }
}

/// What an LMS was told.
#[derive(Default)]
struct Told {
    statements: Vec<Value>,
    state: Option<Value>,
    /// What the page came to.
    log: Option<Value>,
}

/// A server of this machine with the page, a page that opens it as an LMS does, and the record store of an LMS.
struct Lms {
    port: u16,
    told: Arc<Mutex<Told>>,
}

/// Opens the page as the LMS does, hands in a file as a person does, and tells what came of it. It is not loaded before that,
/// and the browser waits for it.
const OPENS: &str = r#"<!doctype html><meta charset="utf-8"><img src="/wait" alt=""><script>
const values = {}, calls = [];
window.API = {
  LMSInitialize() { calls.push("initialize"); return "true"; },
  LMSGetValue(name) { return name in values ? values[name] : name === "cmi.core.lesson_status" ? "not attempted" : ""; },
  LMSSetValue(name, value) { if (typeof value !== "string") throw new Error(name); values[name] = value; return "true"; },
  LMSCommit() { calls.push("commit"); return "true"; },
  LMSFinish() { calls.push("finish"); return "true"; },
  LMSGetLastError() { return "0"; }, LMSGetErrorString() { return ""; },
};
const sleep = () => new Promise((done) => setTimeout(done, 20));
const until = async (is) => { for (let count = 0; count < 1500 && !is(); count += 1) await sleep(); };
(async () => {
  const frame = document.createElement("iframe");
  frame.src = "/index.html" + window.location.search;
  document.body.append(frame);
  await until(() => frame.contentDocument && frame.contentDocument.getElementById("state"));
  const at = (id) => frame.contentDocument.getElementById(id);
  await until(() => !at("file").disabled || at("state").className === "bad");
  if (!at("file").disabled) {
    const text = await (await fetch("/card.json")).text();
    const files = new DataTransfer();
    files.items.add(new File([text], "card.json"));
    at("file").files = files.files;
    at("file").dispatchEvent(new Event("change"));
    await until(() => at("state").className !== "");
  }
  const state = at("state");
  const seen = { state: state.textContent, kind: state.className, shown: at("result").innerText };
  at("leave").click();
  await until(() => at("file").disabled);
  await fetch("/log", { method: "POST", body: JSON.stringify({ values, calls, ...seen }) });
})();
</script>"#;

impl Lms {
    fn with(page: String, card: String, launch: Value) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let told = Arc::new(Mutex::new(Told::default()));
        let shared = Arc::clone(&told);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (page, card, launch) = (page.clone(), card.clone(), launch.clone());
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || serve(&stream, &page, &card, &launch, &shared));
            }
        });
        Self { port, told }
    }

    /// What the page came to, opened with this query in a browser.
    fn opened(&self, query: &str) -> Value {
        let profile = folder();
        let output = Command::new("chromium")
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
            ])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
            ])
            .args(["--disable-sync", "--dump-dom"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(format!("http://127.0.0.1:{}/lms.html{query}", self.port))
            .output()
            .expect("the browser runs");
        let log = self.told.lock().expect("whole").log.take();
        log.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)))
    }
}

fn serve(mut stream: &TcpStream, page: &str, card: &str, launch: &Value, told: &Mutex<Told>) {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
    let lower = head.to_lowercase();
    let length = lower
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let mut body = vec![0; length.map_or(0, |length| length.trim().parse().unwrap_or(0))];
    let _ = reader.read_exact(&mut body);
    let asked = head.lines().next().unwrap_or_default().to_owned();
    let json = "application/json";
    let has_key = lower.contains("authorization: basic secret");
    if asked.starts_with("GET /wait") {
        let is_told = || told.lock().expect("whole").log.is_some();
        for _ in (0..1200).take_while(|_| !is_told()) {
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    let mut told = told.lock().expect("whole");
    let (status, kind, text) = match asked.as_str() {
        _ if asked.starts_with("GET /lms.html") => (200, "text/html", OPENS.to_owned()),
        _ if asked.starts_with("GET /index.html") => (200, "text/html", page.to_owned()),
        _ if asked.starts_with("GET /card.json") => (200, json, card.to_owned()),
        _ if asked.starts_with("POST /log") => {
            told.log = serde_json::from_slice(&body).ok();
            (204, json, String::new())
        }
        _ if asked.starts_with("POST /fetch") => {
            (200, json, "{\"auth-token\":\"secret\"}".to_owned())
        }
        _ if !has_key => (401, json, String::new()),
        _ if asked.starts_with("GET /lrs/activities/state") && asked.contains("LMS.LaunchData") => {
            (200, json, launch.to_string())
        }
        _ if asked.starts_with("GET /lrs/activities/state") && told.state.is_some() => (
            200,
            json,
            told.state
                .as_ref()
                .map_or_else(String::new, Value::to_string),
        ),
        _ if asked.starts_with("PUT /lrs/activities/state") => {
            told.state = serde_json::from_slice(&body).ok();
            (204, json, String::new())
        }
        _ if asked.starts_with("PUT /lrs/statements") => {
            told.statements
                .push(serde_json::from_slice(&body).expect("a statement"));
            (204, json, String::new())
        }
        _ => (404, json, String::new()),
    };
    let answer = format!(
        "HTTP/1.1 {status} So\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    );
    // The browser may have gone.
    let _ = stream.write_all(answer.as_bytes());
}

/// Whether there is a browser; said where there is none.
#[allow(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was left out"
)]
fn has_browser() -> bool {
    let there = Command::new("chromium").arg("--version").output().is_ok();
    if !there {
        eprintln!("left out: there is no chromium");
    }
    there
}

#[test]
fn a_scorm_lms_is_told_score_success_and_time_and_nothing_of_a_file_that_is_no_scorecard() {
    if !has_browser() {
        return;
    }
    let page = package(&["--scorm"])["index.html"].clone();
    let card = scorecard();
    let lms = Lms::with(page.clone(), card.to_string(), Value::Null);
    let came = lms.opened("");
    assert_eq!(came["kind"], "good", "{came}");
    let values = &came["values"];
    let status = match card["verdict"].as_str().expect("a verdict") {
        "ready" => "passed",
        "not-yet" => "failed",
        other => panic!("{other}"),
    };
    assert_eq!(values["cmi.core.lesson_status"], status);
    let raw: f64 = values["cmi.core.score.raw"]
        .as_str()
        .expect("text")
        .parse()
        .expect("number");
    let part = |name: &str| card["points"][name].as_f64().expect("points");
    assert!(
        (raw - 100.0 * part("earned") / part("possible")).abs() < 0.01,
        "{raw}"
    );
    let time = values["cmi.core.session_time"].as_str().expect("a time");
    let parts: Vec<f64> = time
        .split(':')
        .map(|part| part.parse().expect("digits"))
        .collect();
    let seconds = parts[0] * 3600.0 + parts[1] * 60.0 + parts[2];
    assert!(
        (seconds - card["duration_s"].as_f64().expect("seconds")).abs() < 0.02,
        "{time}"
    );
    let kept = values["cmi.suspend_data"].as_str().expect("kept");
    assert!(
        kept.contains(card["digest"].as_str().expect("a digest")),
        "{kept}"
    );
    assert_eq!(came["calls"], json!(["initialize", "commit", "finish"]));

    let spoiled = |edit: &dyn Fn(&mut Value)| {
        let mut card = card.clone();
        edit(&mut card);
        card.to_string()
    };
    for bad in [
        "no JSON".to_owned(),
        "{}".to_owned(),
        spoiled(&|card| card["schema"] = "groundsign.scorecard/1".into()),
        spoiled(&|card| card["verdict"] = "splendid".into()),
        spoiled(&|card| card["points"]["earned"] = 1e9.into()),
        spoiled(&|card| card["duration_s"] = Value::Null),
    ] {
        let came = Lms::with(page.clone(), bad, Value::Null).opened("");
        assert_eq!(came["kind"], "bad", "{came}");
        assert_eq!(
            came["values"],
            json!({"cmi.core.lesson_status": "incomplete"})
        );
    }
    let other = package(&["--scenario", "quiet-village", "--scorm"])["index.html"].clone();
    let came = Lms::with(other, card.to_string(), Value::Null).opened("");
    let said = came["state"].as_str().expect("said");
    assert!(
        said.contains("quiet-village") && came["kind"] == "bad",
        "{came}"
    );
}

#[test]
fn a_cmi5_lms_is_told_once_whether_it_was_passed_by_statements_in_its_own_frame() {
    if !has_browser() {
        return;
    }
    let page = package(&["--cmi5"])["index.html"].clone();
    let mut card = scorecard();
    card["verdict"] = "ready".into();
    card["points"] = json!({"earned": 90.0, "possible": 100.0});
    let template = json!({
        "contextActivities": {"grouping": [{"id": "https://lms.example/course"}]},
        "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1"},
    });
    let passes = |mastery: f64| {
        let launch =
            json!({"launchMode": "Normal", "contextTemplate": template, "masteryScore": mastery});
        let lms = Lms::with(page.clone(), card.to_string(), launch);
        let here = format!("http%3A%2F%2F127.0.0.1%3A{}", lms.port);
        let actor = "%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Flms.example%22%2C%22name%22%3A%22a%22%7D%7D";
        let query = format!(
            "?endpoint={here}%2Flrs%2F&fetch={here}%2Ffetch&actor={actor}&registration=6fd4f6b0-0000-4000-8000-000000000001&activityId=https%3A%2F%2Flms.example%2Fau"
        );
        let came = lms.opened(&query);
        assert_eq!(came["kind"], "good", "{came}");
        let again = lms.opened(&query);
        assert_eq!(again["kind"], "good", "{again}");
        let told = lms.told.lock().expect("whole");
        let verbs: Vec<String> = told
            .statements
            .iter()
            .map(|one| {
                let id = one["verb"]["id"].as_str().expect("a verb");
                id.rsplit('/').next().expect("a word").to_owned()
            })
            .collect();
        (verbs, told.statements.clone())
    };
    let (verbs, statements) = passes(0.8);
    assert_eq!(
        verbs,
        [
            "initialized",
            "completed",
            "passed",
            "terminated",
            "initialized",
            "terminated"
        ],
        "what was passed is passed once"
    );
    for one in &statements {
        let context = &one["context"];
        assert_eq!(
            context["registration"],
            "6fd4f6b0-0000-4000-8000-000000000001"
        );
        assert_eq!(
            context["contextActivities"]["grouping"][0]["id"],
            "https://lms.example/course"
        );
        let category = context["contextActivities"]["category"].to_string();
        assert!(
            category.contains("cmi5/context/categories/cmi5"),
            "{category}"
        );
        assert!(one["actor"]["account"]["name"] == "a" && one["timestamp"].is_string());
    }
    assert_eq!(statements[2]["result"]["success"], true);
    assert_eq!(statements[2]["result"]["score"]["scaled"], 0.9);
    let (verbs, statements) = passes(0.95);
    assert_eq!(
        verbs[..4],
        ["initialized", "completed", "failed", "terminated"]
    );
    assert_eq!(statements[2]["result"]["success"], false);
}
