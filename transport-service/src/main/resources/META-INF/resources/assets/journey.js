// A traveller's phone, shown after its reading was recorded: one tap calls.
import "./fugong.js";

document.addEventListener("fugong:done", (event) => {
  const form = event.target.closest("form[data-contact]");
  if (!form) return;
  event.preventDefault();
  const { name, phone } = event.detail.body;
  const link = form.querySelector("[data-phone]");
  link.href = `tel:${phone}`;
  link.textContent = `${name} · ${phone}`;
  link.hidden = false;
  link.focus();
});
