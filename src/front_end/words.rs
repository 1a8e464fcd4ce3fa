//! The words on the screen: the catalogue of the language in use and the direction it runs in.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::ui::InlineDirection;

use super::settings::Settings;
use crate::assets;
use crate::text::direction::{RIGHT_TO_LEFT_MARK, first_own_letter, from_the_right};
use crate::text::{Catalogue, Message, Text as Authored};

/// Everything the window says goes through here.
#[derive(Resource, Clone)]
pub struct Words {
    catalogue: Arc<Catalogue>,
    /// Which way lines and rows run.
    pub direction: InlineDirection,
}

impl Words {
    /// The words of a language; English when there are none.
    pub fn of(language: &str) -> Self {
        let catalogue = Catalogue::read(&assets::folder(), language)
            .or_else(|_| Catalogue::read(&assets::folder(), "en"))
            .expect("the English sentences are part of the program");
        let direction = match catalogue.word("language-direction").as_str() {
            "rtl" => InlineDirection::Rtl,
            _ => InlineDirection::Ltr,
        };
        Self {
            catalogue: Arc::new(catalogue),
            direction,
        }
    }

    /// The catalogue itself, for reports.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// The sentence.
    pub fn say(&self, message: &Message) -> String {
        if self.right_to_left() {
            self.in_order(self.catalogue.say_isolated(message))
        } else {
            self.catalogue.say(message)
        }
    }

    /// The sentence of a message without arguments.
    pub fn word(&self, id: &str) -> String {
        self.in_order(self.catalogue.word(id))
    }

    /// A sentence of a language written from right to left still begins at the right when its first word is Latin or
    /// was put in: what stands between isolates says nothing of the line around it.
    fn in_order(&self, sentence: String) -> String {
        if !self.right_to_left() || !sentence.contains(from_the_right) {
            return sentence;
        }
        if first_own_letter(&sentence).is_some_and(from_the_right) {
            sentence
        } else {
            format!("{RIGHT_TO_LEFT_MARK}{sentence}")
        }
    }

    /// An author's words.
    pub fn authored<'a>(&self, text: &'a Authored) -> &'a str {
        text.in_language(self.catalogue.language())
    }

    /// The language tag.
    pub fn language(&self) -> &str {
        self.catalogue.language()
    }

    /// True when lines run from right to left.
    pub fn right_to_left(&self) -> bool {
        self.direction == InlineDirection::Rtl
    }
}

/// Rows of the whole screen run the way the language does, and lines begin where it does, grid references and call signs
/// too: no screen says so for itself.
fn mirror(
    words: Res<Words>,
    mut nodes: Query<&mut Node, Added<Node>>,
    mut texts: Query<&mut TextLayout, Added<TextLayout>>,
) {
    for mut node in &mut nodes {
        node.direction = words.direction;
    }
    if words.right_to_left() {
        for mut layout in &mut texts {
            if layout.justify == Justify::Start {
                layout.justify = Justify::Right;
            }
        }
    }
}

/// Follows the language that was chosen.
fn follow(settings: Res<Settings>, mut words: ResMut<Words>) {
    if settings.is_changed()
        && let Some(language) = &settings.language
        && words.language() != language
    {
        *words = Words::of(language);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, follow).add_systems(
        PostUpdate,
        mirror.in_set(super::widget::Dressing::Direction),
    );
}
