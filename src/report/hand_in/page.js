// Reads a scorecard, checks its form, shows it, and tells the LMS.
(() => {
  const LARGEST_BYTES = 8 * 1024 * 1024;
  const VERDICTS = ["ready", "not-yet", "incomplete"];
  const MODES = ["learn", "practise", "assess"];
  const given = JSON.parse(document.getElementById("given").textContent);
  const at = (id) => document.getElementById(id);
  let words = given.languages.en;
  let state = { id: "", values: {}, kind: "" };
  let result = null;

  const say = (id, values = {}) =>
    Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), words[id]);

  const isText = (value) => typeof value === "string" && value.length > 0 && value.length < 500;
  const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
  const hundredths = (number) => Math.round(number * 100) / 100;

  // An error with the id of the message that says it.
  const refused = (id, values = {}) => Object.assign(new Error(id), { id, values });

  // What a scorecard says, or why it is none.
  function read(text) {
    let card;
    try {
      card = JSON.parse(text);
    } catch {
      throw refused("hand-in-not-a-scorecard");
    }
    const [family, version] = String(card?.schema ?? "").split("/");
    const [ours, reads] = given.schema.split("/");
    if (family !== ours) throw refused("hand-in-not-a-scorecard");
    if (version !== reads) throw refused("hand-in-other-version");
    const { earned, possible } = card.points ?? {};
    const isWhole =
      VERDICTS.includes(card.verdict) && MODES.includes(card.mode) &&
      isText(card.scenario?.id) && isText(card.scenario?.title) && isText(card.scenario?.hash) &&
      isText(card.doctrine?.id) && isText(card.digest) && isText(card.trainee) && /^[0-9]{1,20}$/.test(card.seed) &&
      isNumber(earned) && isNumber(possible) && earned >= 0 && earned <= possible + 1e-3 &&
      isNumber(card.duration_s) && card.duration_s >= 0;
    if (!isWhole) throw refused("hand-in-not-a-scorecard");
    if (given.scenario && card.scenario.id !== given.scenario) {
      throw refused("hand-in-other-scenario", { scenario: given.scenario });
    }
    if (given.mode && card.mode !== given.mode) {
      throw refused("hand-in-other-mode", { mode: words[given.mode] });
    }
    const share = possible > 0 ? Math.min(1, earned / possible) : null;
    return {
      base: given.base,
      verdict: card.verdict,
      mode: card.mode,
      title: card.scenario.title,
      points: `${hundredths(earned)} / ${hundredths(possible)}`,
      scaled: share === null ? null : Math.round(share * 1e4) / 1e4,
      percent: share === null ? null : hundredths(share * 100),
      seconds: card.duration_s,
      told: {
        scenario: card.scenario.id, "scenario-hash": card.scenario.hash, seed: card.seed, mode: card.mode,
        doctrine: card.doctrine.id, trainee: card.trainee, verdict: card.verdict, digest: card.digest,
      },
    };
  }

  const clock = (seconds) =>
    `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  function show() {
    document.documentElement.lang = Object.keys(given.languages).find((tag) => given.languages[tag] === words);
    document.documentElement.dir = words["language-direction"];
    document.title = words["hand-in-title"];
    at("title").textContent = words["hand-in-title"];
    at("how").textContent = words["hand-in-how"];
    at("file-label").textContent = words["hand-in-file"];
    at("leave").textContent = words["hand-in-leave"];
    at("believed").textContent = words["hand-in-believed"];
    at("supports").textContent = words["sheet-supports"];
    at("state").textContent = state.id ? say(state.id, state.values) : "";
    at("state").className = state.kind;
    for (const button of at("languages").children) {
      button.setAttribute("aria-pressed", String(given.languages[button.lang] === words));
    }
    at("result").hidden = result === null;
    at("result").replaceChildren();
    if (result === null) return;
    for (const [label, value, figures] of [
      ["hand-in-scenario", result.title],
      ["hand-in-mode", words[result.mode]],
      ["hand-in-verdict", words[`sheet-verdict-${result.verdict}`]],
      ["hand-in-points", result.points, true],
      ["hand-in-duration", clock(result.seconds), true],
    ]) {
      const term = document.createElement("dt");
      const said = document.createElement("dd");
      const value_in = document.createElement("bdi");
      term.textContent = words[label];
      value_in.textContent = value;
      if (figures) value_in.dir = "ltr";
      said.append(value_in);
      at("result").append(term, said);
    }
  }

  function tell(id, kind = "", values = {}) {
    state = { id, kind, values };
    show();
  }

  function speak(wanted) {
    const tag = [wanted, ...navigator.languages]
      .map((one) => String(one || "").toLowerCase().split("-")[0])
      .find((one) => given.languages[one]);
    words = given.languages[tag] || given.languages.en;
    show();
  }

  async function take(file) {
    result = null;
    try {
      if (file.size > LARGEST_BYTES) throw refused("hand-in-not-a-scorecard");
      result = read(await file.text());
      tell("hand-in-sending");
      await lms.report(result);
      tell("hand-in-told", "good");
    } catch (error) {
      if (error.id) tell(error.id, "bad", error.values);
      else tell("hand-in-lms-refuses", "bad", { why: error.message });
    }
  }

  for (const [tag, own] of Object.entries(given.languages)) {
    const button = document.createElement("button");
    button.type = "button";
    button.lang = tag;
    button.textContent = own["language-name"];
    button.addEventListener("click", () => {
      words = given.languages[tag];
      show();
    });
    at("languages").append(button);
  }
  at("file").addEventListener("change", () => {
    if (at("file").files.length === 1) take(at("file").files[0]);
  });
  at("leave").addEventListener("click", async () => {
    await lms.end();
    at("file").disabled = true;
    tell("hand-in-left");
    if (lms.returnTo()) window.location.href = lms.returnTo();
    else window.close();
  });
  window.addEventListener("pagehide", () => lms.end());
  speak("");
  lms.begin().then((begun) => {
    if (begun === null) return tell("hand-in-no-lms", "bad");
    if (begun.language) speak(begun.language);
    if (begun.onlyLooking) return tell("hand-in-only-looking");
    at("file").disabled = false;
    return undefined;
  }).catch((error) => tell("hand-in-lms-refuses", "bad", { why: error.message }));
})();
