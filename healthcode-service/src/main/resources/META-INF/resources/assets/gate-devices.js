// Shows the invitation that an answer holds, once: it is kept nowhere in clear.
document.addEventListener("fugong:done", (event) => {
  const answer = event.detail?.body ?? {};
  if (!answer.device) return;
  if (!answer.invitation) {
    location.reload();
    return;
  }
  document.getElementById("invitation").textContent = answer.invitation.replace(/(.{5})(?=.)/gu, "$1 ");
  const box = document.getElementById("invited");
  box.hidden = false;
  box.scrollIntoView({ block: "center" });
});
