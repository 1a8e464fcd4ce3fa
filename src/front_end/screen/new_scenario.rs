//! A new scenario: the same questions as `groundsign new` asks, then the editor.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet};
use crate::files;
use crate::front_end::editor::ToEdit;
use crate::front_end::settings::DataFolder;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::widget::{Blank, Chosen, Fields, Kit, Offer, StableId, Written, panel};
use crate::front_end::words::Words;
use crate::scenario;
use crate::scenario::template::{self, QUESTIONS};
use crate::source::file;
use crate::text::Message;

/// Stable ids of the fields of the short name and of the place.
const NAME: &str = "new-scenario-name";
const AT: &str = "new-scenario-at";

/// Most letters of an answer.
const MOST: usize = 120;

/// The template that is chosen.
#[derive(Resource, Debug, Clone)]
struct Template(String);

fn field_of(question: usize) -> String {
    format!("new-scenario-{question}")
}

fn open(mut commands: Commands, kit: Kit, chosen: Res<Template>) {
    let words = &kit.words;
    let title = words.word("editor-new");
    let sheet = Sheet::open(
        &mut commands,
        &kit,
        &Heading::new(Stage::NewScenario, &title),
    );
    let names: Vec<String> = template::templates()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    sheet.holds(&mut commands, |held| {
        held.spawn(panel()).with_children(|panel| {
            let asks = words.word("new-scenario-template");
            panel.spawn(kit.heading(&asks));
            let offers = names.iter().map(|name| {
                let words = words.word(&format!("new-scenario-{name}"));
                Offer::new(name.clone(), words)
            });
            let number = names.iter().position(|name| *name == chosen.0);
            let names = names.clone();
            panel.spawn((
                kit.choices("template", &asks, offers.collect(), number.unwrap_or(0)),
                observe(move |chosen: On<Chosen>, mut template: ResMut<Template>| {
                    if let Some(name) = names.get(chosen.number) {
                        template.0.clone_from(name);
                    }
                }),
            ));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.field(
                &Blank {
                    called: NAME,
                    label: &words.word("new-scenario-name"),
                    value: "",
                    lines: 1,
                    most: 60,
                },
                (AutoFocus, observe(say_no_more)),
            ));
            panel.spawn(kit.text(&words.word("new-scenario-empty")));
            for (number, question) in QUESTIONS.iter().enumerate() {
                panel.spawn(kit.field(
                    &Blank {
                        called: &field_of(number),
                        label: &words.word(question.asks),
                        value: "",
                        lines: 1,
                        most: MOST,
                    },
                    (),
                ));
            }
            panel.spawn(kit.field(
                &Blank {
                    called: AT,
                    label: &words.word("cli-new-at"),
                    value: "",
                    lines: 1,
                    most: 40,
                },
                observe(say_no_more),
            ));
        });
    });
    let begin = words.word("new-scenario-begin");
    sheet.next_beside_a_field(&mut commands, &kit, "make", &begin, make);
}

/// Typing dismisses the error.
fn say_no_more(written: On<Written>, called: Query<&StableId>, mut fields: Fields) {
    if let Ok(called) = called.get(written.entity) {
        fields.complain(&called.0, None);
    }
}

/// Writes the scenario into the folder of the user's own and opens the editor on it, or says at its field what is wrong.
fn make(
    _: On<Activate>,
    mut commands: Commands,
    mut fields: Fields,
    chosen: Res<Template>,
    folder: Res<DataFolder>,
    words: Res<Words>,
    mut travel: Travel,
) {
    let typed = fields.value(NAME).trim().to_owned();
    let id = typed.strip_suffix(".ron").unwrap_or(&typed);
    if let Err(wrong) = template::check_short_name(id) {
        fields.complain(NAME, Some(&words.say(&wrong)));
        return;
    }
    let path = folder.0.join("scenarios").join(format!("{id}.ron"));
    if path.symlink_metadata().is_ok() {
        let there = Message::new("cli-new-exists").with("path", path.display().to_string());
        fields.complain(NAME, Some(&words.say(&there)));
        return;
    }
    let place = fields.value(AT);
    let at = match (place.trim().is_empty(), template::degrees(&place)) {
        (true, _) => None,
        (false, Ok(at)) => Some(at),
        (false, Err(wrong)) => {
            fields.complain(AT, Some(&words.say(&wrong)));
            return;
        }
    };
    let made = || -> Result<(), Message> {
        let failed = |why: String| Message::new("cli-failed").with("why", why);
        let mut all = template::templates().into_iter();
        let (_, from) = all
            .find(|(name, _)| *name == chosen.0)
            .ok_or_else(|| Message::new("cli-new-no-template").with("name", chosen.0.as_str()))?;
        let skeleton = file::read_text(&from).map_err(|problem| problem.message)?;
        let mut answers = QUESTIONS.map(|question| template::own_answer(&skeleton, question));
        for (number, answer) in answers.iter_mut().enumerate() {
            let typed = fields.value(&field_of(number));
            if !typed.trim().is_empty() {
                typed.trim().clone_into(answer);
            }
        }
        let text = template::filled_in(&skeleton, id, &answers, at)
            .map_err(|error| failed(error.to_string()))?;
        if let Err(found) = scenario::load_text(&path, text.clone(), &[]) {
            let first = found.into_iter().next().map(|found| found.message);
            return Err(first.unwrap_or_else(|| failed(String::new())));
        }
        let own = folder.0.join("scenarios");
        std::fs::create_dir_all(&own)
            .map_err(|error| files::Unwritten::Refused(own, error))
            .and_then(|()| files::write(&path, text.as_bytes()))
            .map_err(|unwritten| Message::from(&unwritten))
    };
    match made() {
        Ok(()) => {
            commands.insert_resource(ToEdit(path));
            travel.go(Stage::Editor);
        }
        Err(why) => fields.complain(NAME, Some(&words.say(&why))),
    }
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Template(template::FIRST.to_owned()))
        .add_systems(OnEnter(Stage::NewScenario), open);
}
