//! Pages behind a record, as whoever changes one would write them.

fn crc(bytes: &[u8]) -> [u8; 4] {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum().to_le_bytes()
}

/// A record with a page behind it, with honest CRCs and an honest chain.
pub(crate) fn with_page(record: &[u8], payload: &[u8]) -> Vec<u8> {
    let chain_before = &record[record.len() - 16..];
    let head = [(payload.len() as u32).to_le_bytes(), u32::MAX.to_le_bytes()].concat();
    let chain = blake3::hash(&[chain_before, &head, payload].concat());
    let parts = [record, &head, &crc(&head), payload, &crc(payload)];
    [parts.concat(), chain.as_bytes()[..16].to_vec()].concat()
}
