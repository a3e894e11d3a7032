// A figure that is asked back brings up the box by which it is confirmed.
document.addEventListener("fugong:failed", (event) => {
  const asked = (event.detail.errors ?? []).some((error) => error.code === "more-than-employed");
  const box = document.getElementById("confirm");
  if (asked && box) {
    box.hidden = false;
    box.querySelector("input").focus();
  }
});
