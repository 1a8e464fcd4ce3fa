//! The structure of the house: who may import whom, and what simulation and scoring must never touch.

use std::path::{Path, PathBuf};

/// The modules on the ground floor: everybody may use them.
const GROUND_FLOOR: &[&str] = &[
    "text",
    "units",
    "vocabulary",
    "diagnostic",
    "assets",
    "source",
];

/// What each module may use besides the ground floor and itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("units", &[]),
    ("vocabulary", &[]),
    ("diagnostic", &[]),
    ("assets", &[]),
    ("source", &[]),
    ("doctrine", &[]),
    ("scenario", &["doctrine"]),
    ("sim", &["scenario", "doctrine"]),
    ("scenery", &["scenario", "sim"]),
    ("trainee", &["sim", "scenario", "doctrine"]),
    ("record", &["sim", "scenario", "doctrine", "trainee"]),
    ("scoring", &["scenario", "doctrine", "record", "sim"]),
    (
        "coaching",
        &[
            "scenario", "doctrine", "sim", "trainee", "record", "scoring",
        ],
    ),
    (
        "rehearsal",
        &[
            "scenario", "doctrine", "sim", "trainee", "record", "scoring", "coaching",
        ],
    ),
    (
        "calibration",
        &[
            "scenario",
            "doctrine",
            "sim",
            "trainee",
            "record",
            "scoring",
            "rehearsal",
        ],
    ),
    (
        "report",
        &[
            "record", "scoring", "scenario", "doctrine", "sim", "scenery",
        ],
    ),
    (
        "front_end",
        &[
            "scenario", "doctrine", "sim", "trainee", "record", "scoring", "coaching", "report",
            "scenery",
        ],
    ),
    (
        "cli",
        &[
            "scenario",
            "doctrine",
            "sim",
            "trainee",
            "record",
            "scoring",
            "coaching",
            "report",
            "rehearsal",
            "calibration",
            "front_end",
        ],
    ),
];

/// Of the simulation, scoring may use these types as data and nothing that runs.
const SIM_AS_DATA: &[&str] = &["action", "event", "observation", "digest", "Digest"];

fn source_files() -> Vec<(String, PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
            .expect("src can be listed")
            .map(|entry| entry.expect("a readable entry").path())
            .collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&src, &mut files);
    files
        .into_iter()
        // The build script is a program of its own: it talks to cargo.
        .filter(|path| !path.ends_with("src/build.rs"))
        .map(|path| {
            let below = path.strip_prefix(&src).expect("below src");
            let module = below
                .components()
                .next()
                .map(|part| {
                    part.as_os_str()
                        .to_string_lossy()
                        .trim_end_matches(".rs")
                        .to_owned()
                })
                .expect("a file has a name");
            let text = std::fs::read_to_string(&path).expect("source is readable");
            (module, path, text)
        })
        .collect()
}

/// Code without its comments and without its unit tests, which may use more.
fn code_of(text: &str) -> String {
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    shipped
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Modules of this crate named in a file: `crate::name`, also inside `use crate::{…}`.
fn crate_modules(code: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.chars()
            .take_while(|character| character.is_alphanumeric() || *character == '_')
            .collect()
    };
    code.match_indices("crate::")
        .flat_map(|(at, found)| {
            let rest = &code[at + found.len()..];
            match rest.strip_prefix('{') {
                Some(group) => {
                    let group = group.split(';').next().unwrap_or_default();
                    let mut depth = 0;
                    let mut names = vec![word(group.trim_start())];
                    for (index, character) in group.char_indices() {
                        match character {
                            '{' => depth += 1,
                            '}' => depth -= 1,
                            ',' if depth == 0 => names.push(word(group[index + 1..].trim_start())),
                            _ => {}
                        }
                    }
                    names
                }
                None => vec![word(rest)],
            }
        })
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn modules_import_only_what_the_design_allows() {
    let mut wrong = Vec::new();
    for (module, path, text) in source_files() {
        if module == "main" || module == "lib" {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!(
                "{}: module {module} is not in the table of the design",
                path.display()
            ));
            continue;
        };
        for used in crate_modules(&code_of(&text)) {
            let fine = used == module
                || GROUND_FLOOR.contains(&used.as_str())
                || allowed.contains(&used.as_str());
            if !fine {
                wrong.push(format!("{}: {module} may not use {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn scoring_reads_the_record_and_never_the_running_simulation() {
    let mut wrong = Vec::new();
    for (module, path, text) in source_files() {
        if module != "scoring" {
            continue;
        }
        let code = code_of(&text);
        for (at, found) in code.match_indices("crate::sim::") {
            let name: String = code[at + found.len()..]
                .chars()
                .take_while(|character| character.is_alphanumeric() || *character == '_')
                .collect();
            if !name.is_empty() && !SIM_AS_DATA.contains(&name.as_str()) {
                wrong.push(format!("{}: sim::{name}", path.display()));
            }
        }
        if code.contains("bevy::prelude") || code.contains("bevy_rapier3d") {
            wrong.push(format!("{}: scoring knows no engine", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn simulation_and_scoring_touch_no_clock_no_thread_dice_no_hash_order_and_no_device() {
    let forbidden = [
        "SystemTime",
        "Instant::",
        "std::time",
        "thread_rng",
        "rand::rng(",
        "HashMap",
        "HashSet",
        "Local<",
        "GlobalTransform",
        "ButtonInput",
        "Res<Time",
    ];
    let mut wrong = Vec::new();
    for (module, path, text) in source_files() {
        if module != "sim" && module != "scoring" {
            continue;
        }
        let code = code_of(&text);
        for word in forbidden {
            if code.contains(word) {
                wrong.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_command_line_prints() {
    let mut wrong = Vec::new();
    for (module, path, text) in source_files() {
        let code = code_of(&text);
        for word in ["println!", "eprintln!", "print!(", "eprint!("] {
            if module != "cli" && module != "main" && code.contains(word) {
                wrong.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_headless_build_holds_no_renderer() {
    let lock = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
        .expect("readable");
    let headless = lock.split("[dependencies]").nth(1).unwrap_or_default();
    let headless = headless
        .split("[dev-dependencies]")
        .next()
        .unwrap_or_default();
    for crate_name in ["wgpu", "winit", "bevy_render"] {
        let plain = headless
            .lines()
            .any(|line| line.starts_with(crate_name) && !line.contains("optional = true"));
        assert!(
            !plain,
            "{crate_name} is a plain dependency of the headless core"
        );
    }
}

/// Functions of floating-point numbers that the standard library leaves to the platform: each system rounds them in its
/// own way.
const OF_THE_PLATFORM: &[&str] = &[
    "sin", "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
    "asinh", "acosh", "atanh", "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10",
    "powf", "powi", "hypot", "cbrt",
];

/// Calls of such a function, as a method or by its type, in a text without its comments.
fn platform_maths(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for name in OF_THE_PLATFORM {
            let by_type = [format!("f32::{name}"), format!("f64::{name}")];
            let named = by_type.iter().any(|call| {
                code.match_indices(call.as_str()).any(|(at, _)| {
                    let next = code[at + call.len()..].chars().next();
                    !next.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
                })
            });
            if named || code.contains(&format!(".{name}(")) {
                found.push(format!("{}: {name}", number + 1));
            }
        }
    }
    found
}

/// One picture of a debrief differed between two systems by the last bit of a sine.
#[test]
fn nothing_but_the_window_uses_maths_of_the_platform() {
    let planted = "let a = f32::sin(1.0);\nlet b = one.hypot(other); // one.sin()\nlet c = ops::sin(1.0);\n\
                   values.map(f64::ln)\nf64::log_of(1)";
    assert_eq!(platform_maths(planted), ["1: sin", "2: hypot", "4: ln"]);
    let mut wrong = Vec::new();
    for (module, path, text) in source_files() {
        if module != "front_end" {
            let found = platform_maths(&text).into_iter();
            wrong.extend(found.map(|call| format!("{}:{call}", path.display())));
        }
    }
    assert!(
        wrong.is_empty(),
        "use bevy::math::ops, libm or units::maths:\n{}",
        wrong.join("\n")
    );
}
