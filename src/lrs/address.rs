//! The address of a learning record store.

/// The address of a learning record store: that of its xAPI, without `/statements`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// Why an address is refused. The address itself is not repeated: a password may be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is no web address.
    NoAddress,
    /// It holds a user, a password or a question, which would be kept with it.
    HoldsMore,
    /// Whoever is on the way could read what is sent.
    NotSecret,
}

impl Refused {
    /// The id of the message that says so.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NoAddress => "lrs-no-address",
            Self::HoldsMore => "lrs-address-holds-more",
            Self::NotSecret => "lrs-address-not-secret",
        }
    }
}

impl Address {
    /// The address typed. One without TLS is refused unless it is this machine's or `plain_http` is wanted.
    pub fn of(typed: &str, plain_http: bool) -> Result<Self, Refused> {
        let typed = typed.trim();
        let (secret, rest) = match (
            typed.strip_prefix("https://"),
            typed.strip_prefix("http://"),
        ) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err(Refused::NoAddress),
        };
        if rest.contains(['@', '?', '#']) {
            return Err(Refused::HoldsMore);
        }
        let odd = |letter: char| letter.is_whitespace() || letter.is_control();
        if host(rest).is_empty() || rest.contains(odd) {
            return Err(Refused::NoAddress);
        }
        if !secret && !plain_http && !is_this_machine(host(rest)) {
            return Err(Refused::NotSecret);
        }
        let base = typed.trim_end_matches('/');
        let base = base.strip_suffix("/statements").unwrap_or(base);
        Ok(Self(base.trim_end_matches('/').to_owned()))
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where statements go.
    pub(super) fn statements(&self) -> String {
        format!("{}/statements", self.0)
    }

    /// True for this machine.
    pub(super) fn is_here(&self) -> bool {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        is_this_machine(host(rest))
    }
}

/// The host of what stands behind `://`.
fn host(rest: &str) -> &str {
    let host = rest.split('/').next().unwrap_or_default();
    match host.strip_prefix('[') {
        Some(address) => address.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    }
}

fn is_this_machine(host: &str) -> bool {
    let by_number = host
        .parse()
        .is_ok_and(|address: std::net::IpAddr| address.is_loopback());
    by_number || host.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::{Address, Refused};

    #[test]
    fn an_address_is_the_same_with_and_without_the_end_of_it() {
        for typed in [
            "https://lrs.example/xapi",
            " https://lrs.example/xapi/ ",
            "https://lrs.example/xapi/statements",
            "https://lrs.example/xapi/statements/",
        ] {
            let address = Address::of(typed, false).expect("an address");
            assert_eq!(address.as_str(), "https://lrs.example/xapi");
            assert_eq!(address.statements(), "https://lrs.example/xapi/statements");
        }
    }

    #[test]
    fn nothing_goes_out_in_the_clear_unless_it_stays_here_or_is_wanted() {
        for here in [
            "localhost:8100/xAPI",
            "127.0.0.1",
            "127.9.9.9:1/x",
            "[::1]:80",
        ] {
            let address = Address::of(&format!("http://{here}"), false);
            assert!(address.expect("this machine").is_here());
        }
        for far in [
            "lrs.example",
            "127.0.0.1.example",
            "localhost.example",
            "[::2]",
            "10.0.0.1",
        ] {
            let typed = format!("http://{far}/xapi");
            assert_eq!(Address::of(&typed, false), Err(Refused::NotSecret));
            assert!(Address::of(&typed, true).is_ok());
        }
    }

    #[test]
    fn a_password_in_an_address_is_refused() {
        for typed in [
            "https://u:p@lrs.example",
            "https://lrs.example/?key=s",
            "https://a#b",
        ] {
            assert_eq!(Address::of(typed, true), Err(Refused::HoldsMore));
        }
        for typed in [
            "lrs.example",
            "ftp://lrs.example",
            "https://",
            "https:///x",
            "https://a b",
        ] {
            assert_eq!(Address::of(typed, true), Err(Refused::NoAddress));
        }
    }
}
