/* Keeps the frames of the eligibility checker as high as what is in them. ASCII only: any encoding of the page
   will do. Mark the frame:
     <iframe data-eligibility-checker src="https://.../index.html" title="..." width="100%" height="900"></iframe> */
(() => {
  const frameOf = (source) =>
    Array.from(document.querySelectorAll("iframe[data-eligibility-checker]")).find(
      (frame) => frame.contentWindow === source,
    );

  addEventListener("message", ({ source, data }) => {
    const { height, step } = Object(Object(data).eligibilityChecker);
    const frame = (height || step) && frameOf(source);
    if (!frame) return;
    if (height > 0) frame.style.height = `${Math.min(Math.max(Math.ceil(height), 200), 60000)}px`;
    /* Another screen: bring its begin in sight if it is above. */
    if (step && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
})();
