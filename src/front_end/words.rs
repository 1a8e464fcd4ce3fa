//! Texts on the screen: the catalogue of the language in use, and its direction.

use std::sync::Arc;

use bevy::input::InputSystems;
use bevy::prelude::*;
use bevy::ui::InlineDirection;

use super::settings::Settings;
use crate::assets;
use crate::text::direction::{RIGHT_TO_LEFT_MARK, first_own_letter, from_the_right};
use crate::text::{Catalogue, Message, Text as Authored};

/// All texts of the window come from here.
#[derive(Resource, Clone)]
pub struct Words {
    catalogue: Arc<Catalogue>,
    /// Direction of lines and rows.
    pub direction: InlineDirection,
}

impl Words {
    /// Texts of a language; English when there are none.
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

    /// The catalogue, for reports.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Renders a message.
    pub fn say(&self, message: &Message) -> String {
        if self.right_to_left() {
            self.in_order(self.catalogue.say_isolated(message))
        } else {
            self.catalogue.say(message)
        }
    }

    /// Renders a message without arguments.
    pub fn word(&self, id: &str) -> String {
        self.in_order(self.catalogue.word(id))
    }

    /// A sentence of a right-to-left language begins at the right even when its first word is Latin or an argument:
    /// isolated text does not decide the line's direction.
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

    /// An author's text.
    pub fn authored<'a>(&self, text: &'a Authored) -> &'a str {
        text.in_language(self.catalogue.language())
    }

    /// The language tag.
    pub fn language(&self) -> &str {
        self.catalogue.language()
    }

    /// True in a right-to-left language.
    pub fn right_to_left(&self) -> bool {
        self.direction == InlineDirection::Rtl
    }
}

/// Mirrors rows and line starts of the whole screen to the language's direction, grid references and call signs
/// included: no screen has to.
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

/// Follows the language setting.
fn follow(settings: Res<Settings>, mut words: ResMut<Words>) {
    if settings.is_changed()
        && let Some(language) = &settings.language
        && words.language() != language
    {
        *words = Words::of(language);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, follow.before(InputSystems))
        .add_systems(
            PostUpdate,
            mirror.in_set(super::widget::Dressing::Direction),
        );
}
