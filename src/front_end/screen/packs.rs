//! The shelf of scenario packs: what is installed, who it is from, and a pack that was brought and may be installed.

use std::path::{Path, PathBuf};

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::exercises::Picked;
use super::{Heading, Sheet, point};
use crate::front_end::icon::Icon;
use crate::front_end::making_ready::Wanted;
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{
    Blank, Fields, Kit, List, StableId, Weight, Written, column, panel, row,
};
use crate::front_end::words::Words;
use crate::package::shelf::{self, Install, Installed};
use crate::package::{self, Package};
use crate::record::Mode;
use crate::text::Message;
use crate::trust::{ClassKey, Known, Who};

/// A pack that was given to the program: it asks whether to install it. Insert it and go to [`Stage::Packs`].
#[derive(Resource, Debug, Clone)]
pub struct Brought(pub PathBuf);

/// What came of the last installation.
#[derive(Resource, Debug, Clone)]
struct Said(Message);

fn open(
    mut commands: Commands,
    kit: Kit,
    folder: Res<DataFolder>,
    brought: Option<Res<Brought>>,
    said: Option<Res<Said>>,
) {
    let words = &kit.words;
    let title = words.word("packs-title");
    let sheet = Sheet::open(&mut commands, &kit, &Heading::new(Stage::Packs, &title));
    // Where the list cannot be read nobody is known.
    let known = Known::read(&folder.0).unwrap_or_default();
    let installed = shelf::installed(&folder.0);
    commands.remove_resource::<Said>();
    sheet.holds(&mut commands, |held| {
        if let Some(said) = &said {
            held.spawn(point(&kit, Icon::Info, theme::ACCENT, &words.say(&said.0)));
        }
        if let Some(brought) = &brought {
            held.spawn(panel())
                .with_children(|panel| offer(panel, &kit, &brought.0, &installed, &known));
        }
        held.spawn(kit.text(&words.word("packs-what")));
        if installed.is_empty() {
            held.spawn(kit.text(&words.word("packs-empty")));
        }
        held.spawn((column(), List)).with_children(|list| {
            for (number, pack) in installed.iter().enumerate() {
                list.spawn(panel())
                    .with_children(|panel| entry(panel, &kit, number, pack, &known));
            }
        });
    });
}

/// Title, author, licence, where its data is from, who signed it, and whether it is sealed.
fn about(panel: &mut ChildSpawnerCommands, kit: &Kit, package: &Package, known: &Known) {
    let words = &kit.words;
    let manifest = &package.manifest;
    panel.spawn(kit.heading(words.authored(&manifest.title)));
    panel.spawn(kit.small(&manifest.id));
    let mut lines = vec![
        Message::new("pack-about-author").with("author", &manifest.author),
        Message::new("pack-about-licence").with("licence", &manifest.licence),
    ];
    let from = |data: &String| Message::new("pack-about-attribution").with("words", data);
    lines.extend(manifest.attribution.iter().map(from));
    for line in &lines {
        panel.spawn(kit.text(&words.say(line)));
    }
    let (icon, colour, signed) = match package.signed_by {
        None => (
            Icon::Warning,
            theme::WARN,
            Message::new("pack-about-unsigned"),
        ),
        Some(by) => {
            let (icon, colour, who) = match known.who(&by) {
                Who::Own => (Icon::Tick, theme::GOOD, Message::new("trust-who-own")),
                Who::Known(name) => (
                    Icon::Tick,
                    theme::GOOD,
                    Message::new("trust-who-known").with("name", name),
                ),
                Who::Unknown => (
                    Icon::Warning,
                    theme::WARN,
                    Message::new("trust-who-unknown"),
                ),
            };
            let who = who.with("fingerprint", by.fingerprint());
            let signed = Message::new("pack-about-signed").with("who", who);
            (icon, colour, signed)
        }
    };
    panel.spawn(point(kit, icon, colour, &words.say(&signed)));
    if manifest.sealed {
        let sealed = words.word("pack-about-sealed");
        panel.spawn(point(kit, Icon::Shield, theme::ACCENT, &sealed));
    }
}

/// A pack that was brought, and whether to install it.
fn offer(
    panel: &mut ChildSpawnerCommands,
    kit: &Kit,
    path: &Path,
    installed: &[Installed],
    known: &Known,
) {
    let words = &kit.words;
    panel.spawn(kit.heading(&words.word("packs-install-ask")));
    panel.spawn(kit.small(&path.display().to_string()));
    let package = package::read(path);
    let mut replaces = false;
    match &package {
        Ok(package) => {
            about(panel, kit, package, known);
            let other = installed.iter().find_map(|other| {
                let other = other.package.as_ref().ok()?;
                (other.manifest.id == package.manifest.id).then_some(other)
            });
            replaces = other.is_some();
            if let Some(other) = other {
                let there = Message::new("packs-other").with("id", &other.manifest.id);
                panel.spawn(point(kit, Icon::Warning, theme::WARN, &words.say(&there)));
            }
        }
        Err(error) => {
            let why = words.say(&error.message());
            panel.spawn(point(kit, Icon::Warning, theme::WARN, &why));
        }
    }
    let path = path.to_owned();
    panel.spawn(row()).with_children(|buttons| {
        if package.is_ok() && replaces {
            buttons.spawn((
                kit.held_button("replace", Icon::Plus, &words.word("packs-replace")),
                observe(
                    move |_: On<Activate>,
                          commands: Commands,
                          folder: Res<DataFolder>,
                          travel: Travel| {
                        install(commands, &folder, &path, travel, true);
                    },
                ),
            ));
        } else if package.is_ok() {
            buttons.spawn((
                kit.icon_button(
                    "install",
                    Icon::Plus,
                    &words.word("packs-install"),
                    Weight::Main,
                ),
                AutoFocus,
                observe(
                    move |_: On<Activate>,
                          commands: Commands,
                          folder: Res<DataFolder>,
                          travel: Travel| {
                        install(commands, &folder, &path, travel, false);
                    },
                ),
            ));
        }
        buttons.spawn((
            kit.icon_button(
                "leave-it",
                Icon::Cross,
                &words.word("packs-leave-it"),
                Weight::Plain,
            ),
            observe(
                |_: On<Activate>, mut commands: Commands, mut travel: Travel| {
                    commands.remove_resource::<Brought>();
                    travel.again();
                },
            ),
        ));
    });
}

fn install(
    mut commands: Commands,
    folder: &DataFolder,
    path: &Path,
    mut travel: Travel,
    replace: bool,
) {
    let said = match shelf::install(&folder.0, path, replace) {
        Ok((package, came)) => {
            commands.remove_resource::<Brought>();
            let id = match came {
                Install::New => "packs-installed",
                Install::Known => "pack-installed-known",
                Install::Replaced => "pack-installed-replaced",
            };
            Message::new(id).with("id", &package.manifest.id)
        }
        Err(error) => error.message(),
    };
    commands.insert_resource(Said(said));
    travel.again();
}

/// An installed pack, and how to play it.
fn entry(
    panel: &mut ChildSpawnerCommands,
    kit: &Kit,
    number: usize,
    pack: &Installed,
    known: &Known,
) {
    let words = &kit.words;
    let package = match &pack.package {
        Ok(package) => package,
        Err(error) => {
            let name = pack.path.file_name().unwrap_or_default();
            panel.spawn(kit.heading(&name.to_string_lossy()));
            let why = words.say(&error.message());
            panel.spawn(point(kit, Icon::Warning, theme::WARN, &why));
            return;
        }
    };
    about(panel, kit, package, known);
    let sealed = package.manifest.sealed;
    let field = format!("class-key-{number}");
    if sealed {
        panel.spawn(kit.field(
            &Blank {
                called: &field,
                label: &words.word("packs-class-key"),
                value: "",
                lines: 1,
                most: 120,
            },
            observe(say_no_more),
        ));
    }
    let (called, path) = (format!("play-{}", package.manifest.id), pack.path.clone());
    let play = kit.icon_button(
        &called,
        Icon::Begin,
        &words.word("packs-play"),
        Weight::Plain,
    );
    if sealed {
        panel.spawn((
            play,
            observe(
                move |_: On<Activate>,
                      commands: Commands,
                      fields: Fields,
                      words: Res<Words>,
                      settings: Res<Settings>,
                      travel: Travel| {
                    play_sealed(commands, fields, &words, &settings, travel, &path, &field);
                },
            ),
        ));
    } else {
        panel.spawn((
            play,
            observe(
                move |_: On<Activate>, mut picked: ResMut<Picked>, mut travel: Travel| {
                    picked.pick(&path);
                    travel.go(Stage::Exercises);
                },
            ),
        ));
    }
}

/// Typing dismisses the error.
fn say_no_more(written: On<Written>, called: Query<&StableId>, mut fields: Fields) {
    if let Ok(called) = called.get(written.entity) {
        fields.complain(&called.0, None);
    }
}

/// Opens a sealed pack with the words that were typed, for an assessment.
fn play_sealed(
    mut commands: Commands,
    mut fields: Fields,
    words: &Words,
    settings: &Settings,
    mut travel: Travel,
    path: &Path,
    field: &str,
) {
    let typed = fields.value(field);
    if typed.trim().is_empty() {
        fields.complain(field, Some(&words.word("packs-class-key-missing")));
        return;
    }
    package::contents::give_key(path, ClassKey::typed(&typed));
    commands.insert_resource(Wanted::Patrol {
        scenario: path.to_owned(),
        seed: 1,
        mode: Mode::Assess,
        trainee: settings
            .trainee
            .clone()
            .unwrap_or_else(|| words.word("who-guest")),
    });
    travel.go(Stage::Loading);
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Packs), open);
}
