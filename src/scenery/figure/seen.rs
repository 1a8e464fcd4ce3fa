//! What can be seen of a local person from some way off, in words.

use super::animal::Kind;
use super::loads::{Load, OnHead};
use super::{Figure, Who, is_child};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::text::Message;

/// How whoever sees somebody calls them: people of the patrol by name, local people by what can be seen of them.
pub fn called_by_sight(exercise: &Exercise, person: PersonId) -> Message {
    let who = Who::of(exercise, person);
    let Who::Civilian(kind, said, _) = who else {
        return exercise.person_called(person);
    };
    let figure = Figure::of(who);
    Message::new("seen-person")
        .with(
            "who",
            match (is_child(kind, said), who.is_female()) {
                (true, true) => "girl",
                (true, false) => "boy",
                (false, true) => "woman",
                (false, false) => "man",
            },
        )
        .with("with", with(&figure))
}

/// What stands out about somebody: an animal before a load.
fn with(figure: &Figure) -> &'static str {
    match (figure.leads, figure.load) {
        (Some(Kind::Goat), _) => "goat",
        (Some(Kind::Cow), _) => "cow",
        (Some(Kind::Donkey), _) | (_, Load::OnDonkey) => "donkey",
        (_, Load::Staff | Load::Stick) => "stick",
        (_, Load::OnHead(OnHead::Basket)) => "basket",
        (_, Load::OnHead(OnHead::Basin)) => "basin",
        (_, Load::OnHead(OnHead::Bundle)) => "bundle",
        (_, Load::OnHead(OnHead::Can)) => "can",
        (_, Load::Child(_)) => "child",
        (_, Load::SchoolBag(_)) => "school-bag",
        (_, Load::None) => "nothing",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::assets;
    use crate::scenario::load;
    use crate::text::Catalogue;

    /// Story: “Ask: Her daughter” where nobody had spoken of anybody whose daughter she is.
    #[test]
    fn local_people_are_called_by_what_can_be_seen_of_them_and_the_patrol_by_name() {
        let loaded = load(&assets::scenarios().join("quiet-village.ron")).expect("it ships");
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
        let words = Catalogue::read(&assets::folder(), "en").expect("English ships");
        let called = |name: &str| {
            let person = exercise.person(name).expect("a person");
            words.say(&called_by_sight(&exercise, person))
        };
        assert!(
            called("daughter").starts_with("girl"),
            "{}",
            called("daughter")
        );
        assert!(called("council-clerk").starts_with("man"));
        assert_eq!(called("boy-with-goat"), "boy with a goat");
        let medic = exercise.person("medic").expect("a medic");
        assert_eq!(called("medic"), words.say(&exercise.person_called(medic)));
    }
}
