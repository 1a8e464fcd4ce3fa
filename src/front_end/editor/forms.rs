//! The rows of a form as widgets.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange, observe};

use super::fields::called;
use super::{Asked, Editing};
use crate::editor::form::{self, Choices, Label, Row, Takes};
use crate::editor::label;
use crate::front_end::icon::Icon;
use crate::front_end::widget::{Blank, Chosen, Kit, List, Offer, Weight, Written, column, row};
use crate::front_end::words::Words;
use crate::scenario::shape::plain;
use crate::text::Message;

/// Most characters of a word, a figure, a text.
const SHORT: usize = 120;
const LONG: usize = 2_000;

/// Characters of a text in a line of its field, about.
const LINE: usize = 32;

/// Most lines of a text that are shown at once.
const LINES: usize = 6;

/// Up to so many choices stand beneath each other; more fold away.
const FEW: usize = 4;

/// How much farther in what is deeper stands, logical pixels.
const DEEPER_PX: f32 = 10.0;

/// A form.
pub(super) fn fill(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    for row in editing.form() {
        let edge = px(DEEPER_PX * row.depth as f32);
        held.spawn(Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            padding: if kit.words.right_to_left() {
                UiRect::right(edge)
            } else {
                UiRect::left(edge)
            },
            ..default()
        })
        .with_children(|held| one(held, kit, editing, &row));
    }
}

fn one(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing, row: &Row) {
    let words = &kit.words;
    let label = label(words, row);
    match &row.takes {
        Takes::Figure(value)
        | Takes::Pair(value)
        | Takes::Line(value)
        | Takes::OwnName(value)
        | Takes::Letter(value) => {
            let value = editing.typing.kept(&row.path).unwrap_or(value.trim());
            field(held, kit, row, &label, value, 1);
        }
        Takes::Words(said) => {
            let own = said.get(&editing.language).map_or("", String::as_str);
            let value = editing.typing.kept(&row.path).unwrap_or(own);
            let longest = said.values().map(|said| said.chars().count()).max();
            let lines = (longest.unwrap_or(0) / LINE + 1).min(LINES);
            field(held, kit, row, &label, value, lines as u8);
            if own.is_empty()
                && let Some((language, other)) = said.iter().next()
            {
                let said = Message::new("editor-in-another-language")
                    .with("language", language.as_str())
                    .with("words", other.as_str());
                held.spawn(kit.small(&words.say(&said)));
            }
        }
        Takes::Truth(yes) => {
            let row = Box::new(row.clone());
            held.spawn((
                kit.check(&format!("editor-tick-{}", row.path), &label, *yes),
                observe(
                    move |change: On<ValueChange<bool>>, mut asked: MessageWriter<Asked>| {
                        asked.write(Asked::Tick(row.clone(), change.value));
                    },
                ),
            ));
        }
        Takes::OneOf { of, offers, now } => {
            let offers = named(words, *of, offers);
            one_of(held, kit, editing, row, &label, &offers, now.as_deref());
        }
        Takes::Several { of, offers, now } => {
            let offers = named(words, *of, offers);
            several(held, kit, editing, row, &label, &offers, now);
        }
        Takes::List(_) => {
            held.spawn(kit.text(&label));
            put(held, kit, row, &label);
        }
        Takes::Absent => put(held, kit, row, &label),
        Takes::Bracket => {
            held.spawn(kit.text(&label));
        }
        Takes::Thing => thing(held, kit, editing, row, &label),
    }
    if let Some(about) = row.about.filter(|_| words.language() == "en") {
        held.spawn(kit.small(&plain(about).replace('`', "")));
    }
    let is_gone_otherwise = matches!(
        row.takes,
        Takes::OneOf { .. } | Takes::Absent | Takes::List(_) | Takes::Truth(_)
    );
    let is_item = matches!(row.label, Label::Item(_));
    if row.may_go && (is_item || row.takes == Takes::Bracket) && !is_gone_otherwise {
        let taken = Message::new("editor-take-away").with("what", label);
        let path = row.path.clone();
        button(
            held,
            kit,
            &format!("editor-remove-{path}"),
            Icon::Bin,
            &words.say(&taken),
            move || Asked::Remove(path.clone()),
        );
    }
}

/// A field with its label.
fn field(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    row: &Row,
    label: &str,
    value: &str,
    lines: u8,
) {
    let is_text = matches!(row.takes, Takes::Words(_));
    let path = row.path.clone();
    held.spawn(kit.field(
        &Blank {
            called: &called(&row.path),
            label,
            value,
            lines,
            most: if is_text { LONG } else { SHORT },
        },
        observe(
            move |written: On<Written>, mut editing: Option<ResMut<Editing>>| {
                if let Some(editing) = &mut editing {
                    editing.typing.note(&path, &written.words);
                }
            },
        ),
    ));
}

fn button(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    called: &str,
    icon: Icon,
    words: &str,
    asks: impl Fn() -> Asked + Send + Sync + 'static,
) {
    held.spawn((
        kit.icon_button(called, icon, words, Weight::Plain),
        observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
            asked.write(asks());
        }),
    ));
}

/// What adds an item, or what is not there.
fn put(held: &mut ChildSpawnerCommands, kit: &Kit, row: &Row, label: &str) {
    let said = Message::new("editor-put").with("what", label);
    let path = row.path.clone();
    button(
        held,
        kit,
        &format!("editor-put-{path}"),
        Icon::Plus,
        &kit.words.say(&said),
        move || Asked::Put(path.clone()),
    );
}

/// A thing of its own, with the way to it.
fn thing(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing, row: &Row, label: &str) {
    let thing = editing.document.thing(&row.path);
    let name = thing.map_or_else(
        || label.to_owned(),
        |thing| {
            let kind = kit.words.word(thing.kind.called());
            let said = Message::new("editor-thing")
                .with("kind", kind)
                .with("name", thing.id.as_str());
            kit.words.say(&said)
        },
    );
    let path = row.path.clone();
    button(
        held,
        kit,
        &format!("editor-jump-{path}"),
        Icon::Next,
        &name,
        move || Asked::Select(path.clone()),
    );
}

/// An offer: its name in the file, and what it is called.
type Named = (String, String);

fn named(words: &Words, of: Choices, offers: &[String]) -> Vec<Named> {
    offers
        .iter()
        .map(|name| (name.clone(), choice(words, of, name)))
        .collect()
}

/// A button that unfolds what is to be chosen from.
pub(super) fn folded(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    editing: &Editing,
    path: &str,
    words: &str,
) -> bool {
    let open = editing.unfolded.as_deref() == Some(path);
    let icon = if open { Icon::Minus } else { Icon::Plus };
    let path = path.to_owned();
    button(
        held,
        kit,
        &format!("editor-fold-{path}"),
        icon,
        words,
        move || Asked::Unfold(path.clone()),
    );
    open
}

fn one_of(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    editing: &Editing,
    row: &Row,
    label: &str,
    offers: &[Named],
    now: Option<&str>,
) {
    let words = &kit.words;
    let chosen = offers
        .iter()
        .position(|(name, _)| Some(name.as_str()) == now);
    let owned = Box::new(row.clone());
    if let Some(chosen) = chosen
        && offers.len() <= FEW
        && !row.may_go
    {
        held.spawn(kit.text(label));
        let names: Vec<String> = offers.iter().map(|(name, _)| name.clone()).collect();
        let shown = offers
            .iter()
            .map(|(name, said)| Offer::new(name.clone(), said.clone()))
            .collect();
        held.spawn((
            kit.choices(&format!("editor-choice-{}", row.path), label, shown, chosen),
            observe(move |chosen: On<Chosen>, mut asked: MessageWriter<Asked>| {
                if let Some(name) = names.get(chosen.number) {
                    asked.write(Asked::Choose(owned.clone(), name.clone()));
                }
            }),
        ));
        return;
    }
    let none = words.word("editor-left-open");
    let present = chosen.map(|index| offers[index].1.clone());
    let present = present.or_else(|| now.map(str::to_owned));
    let said = Message::new("editor-is")
        .with("what", label)
        .with("value", present.unwrap_or_else(|| none.clone()));
    if !folded(held, kit, editing, &row.path, &words.say(&said)) {
        return;
    }
    held.spawn((List, column())).with_children(|list| {
        if row.may_go {
            let path = row.path.clone();
            list.spawn((
                kit.button(&format!("editor-choice-{path}-none"), &none, Weight::Plain),
                observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Remove(path.clone()));
                }),
            ));
        }
        for (name, said) in offers {
            let (row, name) = (owned.clone(), name.clone());
            let weight = if Some(name.as_str()) == now {
                Weight::Main
            } else {
                Weight::Plain
            };
            list.spawn((
                kit.button(&format!("editor-choice-{}-{name}", row.path), said, weight),
                observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Choose(row.clone(), name.clone()));
                }),
            ));
        }
    });
}

fn several(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    editing: &Editing,
    row: &Row,
    label: &str,
    offers: &[Named],
    now: &[String],
) {
    let words = &kit.words;
    let said: Vec<&str> = offers
        .iter()
        .filter(|(name, _)| now.contains(name))
        .map(|(_, said)| said.as_str())
        .collect();
    let none = words.word("editor-left-open");
    let value = if said.is_empty() {
        none
    } else {
        said.join("; ")
    };
    let said = Message::new("editor-is")
        .with("what", label)
        .with("value", value);
    if !folded(held, kit, editing, &row.path, &words.say(&said)) {
        return;
    }
    for (name, said) in offers {
        let (row, name) = (Box::new(row.clone()), name.clone());
        held.spawn((
            kit.check(
                &format!("editor-choice-{}-{name}", row.path),
                said,
                now.contains(&name),
            ),
            observe(
                move |_: On<ValueChange<bool>>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Toggle(row.clone(), name.clone()));
                },
            ),
        ));
    }
}

/// Pages of the whole scenario, and the languages of its texts.
pub(super) fn page(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    let words = &kit.words;
    let said = Message::new("editor-is")
        .with("what", words.word("editor-page"))
        .with("value", page_label(words, editing.page));
    if folded(held, kit, editing, "", &words.say(&said)) {
        held.spawn((List, column())).with_children(|list| {
            for page in form::pages() {
                let weight = if page == editing.page {
                    Weight::Main
                } else {
                    Weight::Plain
                };
                list.spawn((
                    kit.button(
                        &format!("editor-page-{page}"),
                        &page_label(words, page),
                        weight,
                    ),
                    observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                        asked.write(Asked::Page(page));
                    }),
                ));
            }
        });
    }
}

/// The languages of texts, one of which is written.
pub(super) fn languages(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    editing: &Editing,
    all: &[(String, String)],
) {
    held.spawn(kit.small(&kit.words.word("editor-text-language")));
    held.spawn(row()).with_children(|held| {
        for (tag, name) in all {
            let weight = if *tag == editing.language {
                Weight::Main
            } else {
                Weight::Plain
            };
            let owned = tag.clone();
            held.spawn((
                kit.button(&format!("editor-language-{tag}"), name, weight),
                observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Language(owned.clone()));
                }),
            ));
        }
    });
}

/// What a row is called.
fn label(words: &Words, row: &Row) -> String {
    let named = first_known(words, &label::of_row(row)).unwrap_or_else(|| spaced(&row.path));
    match row.label {
        Label::Field(_) => named,
        Label::Item(index) => words.say(
            &Message::new("editor-item")
                .with("what", named)
                .with("number", (index + 1) as f64),
        ),
    }
}

/// What a page is called.
fn page_label(words: &Words, page: &str) -> String {
    first_known(words, &label::of_field("", page)).unwrap_or_else(|| spaced(page))
}

fn first_known(words: &Words, ids: &[String]) -> Option<String> {
    let known = ids.iter().find(|id| words.catalogue().knows(id));
    known.map(|id| words.word(id))
}

/// A field that nobody has named, as in the file.
fn spaced(path: &str) -> String {
    let name = path.rsplit('.').next().unwrap_or(path);
    name.replace('_', " ")
}

/// What a choice is called; a short name, as it is.
fn choice(words: &Words, of: Choices, name: &str) -> String {
    let id = label::of_choice(of, name);
    let known = id.filter(|id| words.catalogue().knows(id));
    known.map_or_else(|| name.to_owned(), |id| words.word(&id))
}
