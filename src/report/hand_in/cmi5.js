// cmi5: the LMS gives the address of its record store, a key to it, and who the trainee is, in the address of this page.
const lms = (() => {
  const VERSION = "1.0.3";
  const CMI5 = "https://w3id.org/xapi/cmi5/context";
  const VERBS = "http://adlnet.gov/expapi/verbs";
  const given = new URLSearchParams(window.location.search);
  const endpoint = (given.get("endpoint") || "").replace(/\/*$/, "/");
  const began = Date.now();
  let token = "";
  let launch = null;
  // A registration is completed once and passed once, however often the page is opened.
  let done = { completed: false, passed: false };
  let isBegun = false;
  let ended = false;

  const headers = () => ({
    Authorization: `Basic ${token}`,
    "Content-Type": "application/json",
    "X-Experience-API-Version": VERSION,
  });

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  const duration = (seconds) => `PT${seconds.toFixed(2)}S`;

  // `moves`: whether the LMS may move the trainee on by it.
  function statement(word, result, moves, extensions) {
    const context = JSON.parse(JSON.stringify(launch.contextTemplate || {}));
    context.registration = given.get("registration");
    const activities = context.contextActivities || {};
    const category = (name) => ({ objectType: "Activity", id: `${CMI5}/categories/${name}` });
    const own = moves ? [category("cmi5"), category("moveon")] : [category("cmi5")];
    activities.category = [...(activities.category || []), ...own];
    context.contextActivities = activities;
    if (extensions) context.extensions = { ...context.extensions, ...extensions };
    const said = {
      id: uuid(),
      actor: JSON.parse(given.get("actor")),
      verb: { id: `${VERBS}/${word}`, display: { en: word } },
      object: { objectType: "Activity", id: given.get("activityId") },
      context,
      timestamp: new Date().toISOString(),
    };
    if (result) said.result = result;
    return said;
  }

  // One that is lost on the way is sent again by the same id.
  async function send(said, last) {
    const request = { method: "PUT", headers: headers(), body: JSON.stringify(said), keepalive: Boolean(last) };
    const address = `${endpoint}statements?statementId=${said.id}`;
    let answer;
    try {
      answer = await fetch(address, request);
    } catch {
      answer = await fetch(address, request);
    }
    if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  }

  const state = (stateId) => `${endpoint}activities/state?${new URLSearchParams({
    activityId: given.get("activityId"),
    agent: given.get("actor"),
    registration: given.get("registration"),
    stateId,
  })}`;

  // Asked for because cmi5 wants it to be asked for; an LMS may have none.
  async function language() {
    const query = new URLSearchParams({ agent: given.get("actor"), profileId: "cmi5LearnerPreferences" });
    const answer = await fetch(`${endpoint}agents/profile?${query}`, { headers: headers() });
    return answer.ok ? ((await answer.json()).languagePreference || "").split(",")[0] : "";
  }

  return {
    async begin() {
      const needed = ["endpoint", "fetch", "actor", "registration", "activityId"];
      if (!needed.every((name) => given.get(name))) return null;
      const answer = await fetch(given.get("fetch"), { method: "POST" });
      token = answer.ok ? (await answer.json())["auth-token"] : "";
      if (!token) return null;
      const data = await fetch(state("LMS.LaunchData"), { headers: headers() });
      if (!data.ok) throw new Error(String(data.status));
      launch = await data.json();
      const before = await fetch(state("groundsign.hand-in"), { headers: headers() });
      if (before.ok) done = await before.json();
      const preferred = await language();
      await send(statement("initialized"));
      isBegun = true;
      return { onlyLooking: (launch.launchMode || "Normal") !== "Normal", language: preferred };
    },
    async report(result) {
      if (result.verdict === "incomplete") throw Object.assign(new Error(), { id: "hand-in-nothing-to-tell" });
      const time = duration(result.seconds);
      const told = { [`${result.base}/extensions/scorecard`]: result.told };
      // The LMS may ask for more than the doctrine does, never for less.
      const mastery = launch.masteryScore;
      const asks = typeof mastery === "number";
      const isPassed = result.verdict === "ready" && (!asks || (result.scaled !== null && result.scaled >= mastery));
      const judged = { success: isPassed, duration: time };
      // A failed statement with a score at or above the mastery score would contradict itself.
      if (result.scaled !== null && (isPassed || !asks || result.scaled < mastery)) {
        judged.score = { scaled: result.scaled };
      }
      const asked = asks ? { [`${CMI5}/extensions/masteryscore`]: mastery } : {};
      if (!done.completed) await send(statement("completed", { completion: true, duration: time }, true, told));
      done.completed = true;
      if (!done.passed) await send(statement(isPassed ? "passed" : "failed", judged, true, { ...told, ...asked }));
      done.passed = done.passed || isPassed;
      await fetch(state("groundsign.hand-in"), { method: "PUT", headers: headers(), body: JSON.stringify(done) });
    },
    async end() {
      if (!isBegun || ended) return;
      ended = true;
      await send(statement("terminated", { duration: duration((Date.now() - began) / 1000) }), true).catch(() => {});
    },
    returnTo: () => (launch && launch.returnURL) || "",
  };
})();
