//! Prints a scenario's local people: who they are, families, hesitation, knowledge.

use super::{FAINT, Message, Print, Style};
use crate::scenario::schema::{Civilian, Knows, Who};

impl Print<'_> {
    pub(super) fn local_people(&mut self) {
        let civilians = &self.scenario.civilians;
        if civilians.is_empty() {
            return;
        }
        self.page.heading(&self.word("show-civilians"), "");
        for civilian in civilians {
            let words = self.local_person(civilian);
            self.page.hanging("  ", 4, &words, Style::new());
            for knows in &civilian.knows {
                let words = self.catalogue.say(&self.knowledge(knows));
                self.page.hanging("    · ", 6, &words, FAINT);
            }
        }
    }

    /// `boy (Child, boy, family “huts”, hesitates for 12 s)`.
    fn local_person(&self, civilian: &Civilian) -> String {
        let mut traits = vec![format!("{:?}", civilian.kind)];
        traits.extend(civilian.who.map(|who| self.word(who_word(who))));
        if let Some(family) = &civilian.family {
            let message = Message::new("show-family").with("family", family);
            traits.push(self.catalogue.say(&message));
        }
        if civilian.hesitates_s > 0.0 {
            let message = Message::new("show-hesitates").with("seconds", civilian.hesitates_s);
            traits.push(self.catalogue.say(&message));
        }
        if civilian.shares_language {
            traits.push(self.word("show-shares-language"));
        }
        format!("{} ({})", civilian.id, traits.join(", "))
    }

    fn knowledge(&self, knows: &Knows) -> Message {
        let about = match &knows.about {
            Some(about) => Message::new("show-knows-about").with("about", about),
            None => Message::new("show-knows-always"),
        };
        if !knows.willing {
            return Message::new("show-knows-unwilling").with("about", about);
        }
        let words = Message::new("show-knows")
            .with("about", about)
            .with("words", &knows.says);
        if knows.tells.is_empty() {
            return words;
        }
        let whom: Vec<String> = knows
            .tells
            .iter()
            .map(|who| self.word(who_word(*who)))
            .collect();
        Message::new("show-knows-tells")
            .with("knows", words)
            .with("whom", whom.join(", "))
    }
}

fn who_word(who: Who) -> &'static str {
    match who {
        Who::Woman => "show-who-woman",
        Who::Man => "show-who-man",
        Who::Girl => "show-who-girl",
        Who::Boy => "show-who-boy",
    }
}
