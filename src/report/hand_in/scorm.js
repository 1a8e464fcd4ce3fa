// SCORM 1.2: the LMS puts an object `API` into one of the windows around this one, or into that which opened it.
const lms = (() => {
  const MOST_WINDOWS = 20;

  function within(start) {
    let frame = start;
    for (let count = 0; frame && count < MOST_WINDOWS; count += 1) {
      try {
        if (frame.API) return frame.API;
      } catch { /* A window of another origin is not the LMS. */ }
      if (frame.parent === frame) return null;
      frame = frame.parent;
    }
    return null;
  }

  let api = null;
  let ended = false;

  const failed = () => {
    const code = api.LMSGetLastError();
    return new Error(`${code} ${api.LMSGetErrorString(code)}`);
  };
  const yes = (answer) => String(answer) === "true";
  const set = (name, value) => {
    if (!yes(api.LMSSetValue(name, value))) throw failed();
  };

  // HHHH:MM:SS.SS
  function timespan(seconds) {
    const hundredths = Math.round(seconds * 100);
    const two = (number) => String(number).padStart(2, "0");
    const whole = Math.floor(hundredths / 100);
    const hours = String(Math.floor(whole / 3600)).padStart(4, "0");
    return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
  }

  const STATUS = { ready: "passed", "not-yet": "failed", incomplete: "incomplete" };

  return {
    async begin() {
      api = within(window) || (window.opener ? within(window.opener) : null);
      if (!api || !yes(api.LMSInitialize(""))) return null;
      const mode = api.LMSGetValue("cmi.core.lesson_mode");
      const status = api.LMSGetValue("cmi.core.lesson_status");
      if (status === "not attempted" || status === "") set("cmi.core.lesson_status", "incomplete");
      return { onlyLooking: mode === "browse" || mode === "review", language: api.LMSGetValue("cmi.student_preference.language") };
    },
    async report(result) {
      if (result.percent !== null) {
        set("cmi.core.score.min", "0");
        set("cmi.core.score.max", "100");
        set("cmi.core.score.raw", String(result.percent));
      }
      set("cmi.core.lesson_status", STATUS[result.verdict]);
      set("cmi.core.session_time", timespan(result.seconds));
      set("cmi.suspend_data", JSON.stringify(result.told).slice(0, 4096));
      if (!yes(api.LMSCommit(""))) throw failed();
    },
    async end() {
      if (!api || ended) return;
      ended = true;
      api.LMSFinish("");
    },
    returnTo: () => "",
  };
})();
