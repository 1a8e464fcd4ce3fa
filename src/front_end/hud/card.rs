//! The card of signs on a panel. Time runs on: whoever reads sees nothing of the ground.

use bevy::prelude::*;

use crate::front_end::card;
use crate::front_end::widget::{self, Kit, OneOf};
use crate::vocabulary::SignKind;

use super::doing::Doing;
use super::face::Face;
use super::known::Known;
use super::panels::rolling;

/// The pages to turn to, and the one that is open.
pub(super) fn panel(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let open = known.chosen.card_page.unwrap_or(SignKind::WarningSign);
    let whole = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        ..default()
    };
    rolling(parent, whole, |page| {
        page.spawn(widget::row()).with_children(|pages| {
            for (number, kind) in <SignKind as OneOf>::ALL.iter().enumerate() {
                let face = Face::new(
                    format!("card-page-{}", kind.called()),
                    kit.words.word(kind.message()),
                    Doing::CardPage(*kind),
                )
                .one_of(*kind == open)
                .number(number);
                let face = if *kind == open { face.first() } else { face };
                face.add(pages, kit, false);
            }
        });
        card::page(page, kit, open);
    });
}
