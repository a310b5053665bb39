/// What keeps the page up to date: asks for the version after the one shown, which is answered
/// when there is one, and replaces the frames that changed.
enum PreviewScript {
    static let text = #"""

        "use strict";
        (() => {
          const body = document.body;
          const status = document.getElementById("status");
          const form = document.getElementById("form");
          const check = document.getElementById("check");
          const pause = (time) => new Promise((done) => setTimeout(done, time));
          const follow = async () => {
            for (;;) {
              try {
                const answer = await fetch("/version?" + body.dataset.version, { cache: "no-store" });
                if (!answer.ok) throw new Error(String(answer.status));
                const news = await answer.json();
                if (status.textContent !== news.summary) status.textContent = news.summary;
                document.getElementById("old").hidden = !news.isFormOld;
                if (news.version !== body.dataset.version) {
                  body.dataset.version = news.version;
                  check.contentWindow.location.reload();
                }
                if (news.form !== body.dataset.form) {
                  body.dataset.form = news.form;
                  form.src = "/form?" + news.form;
                }
              } catch {
                status.textContent = body.dataset.lost;
                await pause(1000);
              }
            }
          };
          follow();
        })();

        """#
}
