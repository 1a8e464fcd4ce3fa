//! What a RON text is made of.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// `,`.
    Comma,
    /// `:`.
    Colon,
    /// A bare word.
    Word,
    /// A number, well formed or not.
    Number,
    /// A text in quotes.
    Text,
    /// A letter in single quotes.
    Letter,
    /// A byte string.
    Bytes,
    /// Anything else.
    Other,
    /// The end of the document.
    End,
}
