//! The debrief page in a real browser.

use std::path::Path;
use std::process::Command;

/// Opens the page in headless Chromium: it must show its verdict and write nothing to the console.
pub(crate) fn opens_without_a_complaint(html: &Path) {
    let profile = tempfile::tempdir().expect("a folder");
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--virtual-time-budget=5000",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", html.display()))
        .output()
        .expect("the browser runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let complaints: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("CONSOLE"))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    let page = String::from_utf8_lossy(&output.stdout);
    assert!(
        page.contains("class=\"verdict"),
        "the page has no verdict: {said}"
    );
}
