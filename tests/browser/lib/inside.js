// Evaluated in every page: the functions that the checks call there.
window.planTest = (() => {
  /* Elements that work only with JavaScript, or that announce what a script did. */
  const CONTROLS = "form, noscript, script, style, [role=status], [aria-live]";

  function isShown(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  }

  function textNodes(root, skip) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (node.data.trim() && !parent.closest(skip) && isShown(parent)) found.push(node);
    }
    return found;
  }

  function nameOf(element) {
    const copy = element.cloneNode(false);
    copy.textContent = element.textContent.replace(/\s+/g, " ").trim().slice(0, 60);
    return copy.outerHTML;
  }

  /** Whether an element is visible to screen readers only. */
  function isVisuallyHidden(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" && style.position === "absolute") return true;
      if (style.position === "absolute" && at.getBoundingClientRect().bottom <= 0) return true;
    }
    return false;
  }

  /** Returns the WCAG 2 contrast ratio of two `rgb(…)` colours. */
  function contrast(one, other) {
    const [a, b] = [one, other].map((colour) => {
      const [red, green, blue] = colour.match(/[\d.]+/g).map(Number).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  return {
    /** Returns the visible text of the main content. */
    mainText() {
      const main = document.querySelector("main");
      return textNodes(main, CONTROLS).map((node) => node.data.replace(/\s+/g, " ").trim()).join("\n");
    },

    /** Returns the visible controls. */
    shownControls() {
      return [...document.querySelectorAll("button, input, select, textarea")].filter(isShown).map(nameOf);
    },

    /** Reports content that is wider than the window, clipped, or not scrollable with the keyboard. */
    sideways() {
      const width = document.documentElement.clientWidth;
      const wrong = [];
      for (const element of document.body.querySelectorAll("*")) {
        if (!isShown(element) || isVisuallyHidden(element)) continue;
        const style = getComputedStyle(element);
        const isWider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const holds = element.closest("[tabindex]");
        if (isWider && ["auto", "scroll"].includes(style.overflowX) && element.tabIndex < 0) {
          wrong.push({ rule: "scrolls-without-keyboard", element: nameOf(element), found: "it scrolls horizontally, but is not focusable", fix: "give it tabindex=\"0\", a role and a name, or wrap its content" });
        }
        if (isWider && ["hidden", "clip"].includes(style.overflowX)) {
          wrong.push({ rule: "content-cut-off", element: nameOf(element), found: `${element.scrollWidth - element.clientWidth} px of its content are clipped`, fix: "wrap its content" });
        }
        const box = element.getBoundingClientRect();
        if (box.width && (box.right > width + 1 || box.left < -1)) {
          let inScroller = false;
          for (let at = element.parentElement; at; at = at.parentElement) {
            if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(at).overflowX) && at !== document.documentElement && at !== document.body) inScroller = true;
          }
          if (!inScroller) {
            wrong.push({ rule: "wider-than-window", element: nameOf(element), found: `it reaches from ${Math.round(box.left)} to ${Math.round(box.right)} in a window of ${width} px`, fix: "let it wrap or shrink, or put it in a focusable scroll container" });
          }
        }
      }
      const root = document.scrollingElement;
      if (root.scrollWidth > root.clientWidth && !wrong.some((one) => one.rule === "wider-than-window")) {
        wrong.push({ rule: "wider-than-window", element: "<html>", found: `the page scrolls horizontally: ${root.scrollWidth} in ${root.clientWidth} px`, fix: "find what is too wide (perhaps a ::before or ::after) and let it wrap" });
      }
      return wrong.slice(0, 5);
    },

    /** Whether the layout is as in the previous call; if so, only rules about colour can differ. */
    isDrawnAsBefore() {
      const before = this.drawing;
      this.drawing = [...document.body.querySelectorAll("*")]
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { visibility, opacity, position, clipPath } = getComputedStyle(element);
          return [x, y, width, height, visibility, opacity, position, clipPath].join(" ");
        })
        .join("\n");
      return this.drawing === before;
    },

    /** Records the text that is visible now, for comparison with the printed page. */
    remember() {
      const all = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      this.seen = textNodes(document.querySelector("main"), CONTROLS).filter((node) => !node.parentElement.closest("summary"));
      // A collapsed `details` cannot be opened on paper, so its content must be printed.
      for (let node = all.nextNode(); node; node = all.nextNode()) {
        if (node.data.trim() && node.parentElement.closest("details:not([open])") && !node.parentElement.closest("summary")) this.seen.push(node);
      }
    },

    /** Reports text that is visible on screen but not in print, except navigation and downloads. */
    lostOnPaper() {
      return this.seen
        .filter((node) => !isShown(node.parentElement))
        .filter((node) => !node.parentElement.closest("nav, [role=navigation]"))
        .filter((node) => !node.parentElement.closest("p, li, dd, div")?.querySelector("a[type], a[download]"))
        // On paper, an external link is only useful if its address is printed.
        .filter((node) => !node.parentElement.closest('a[href^="http"]'))
        .map((node) => ({ rule: "lost-on-paper", element: nameOf(node.parentElement), found: "it is visible on screen, but not in print", fix: "show it in @media print" }))
        .slice(0, 5);
    },

    /** Returns the structure of the page: language, headings, landmarks, links to other languages. */
    structure() {
      return {
        lang: document.documentElement.lang,
        title: document.title,
        headings: document.querySelectorAll("h1").length,
        mains: document.querySelectorAll("main").length,
        twins: [...document.querySelectorAll("body a[hreflang]")].map((link) => link.hreflang),
        current: document.querySelectorAll("nav [aria-current=page]").length,
      };
    },

    /** Returns every address in the page, as written and as resolved, and every anchor. */
    links() {
      const found = [];
      for (const element of document.querySelectorAll("[href], [src]")) {
        const written = element.getAttribute("href") ?? element.getAttribute("src");
        found.push({
          written,
          address: new URL(written, document.baseURI).href,
          element: nameOf(element),
          text: element.textContent.replace(/\s+/g, " ").trim(),
          tag: element.localName,
          rel: element.getAttribute("rel") ?? "",
          lang: element.getAttribute("hreflang") ?? "",
        });
      }
      return { links: found, ids: [...document.querySelectorAll("[id]")].map((element) => element.id) };
    },

    /** Returns the number of tab stops. */
    stops() {
      const all = "a[href], button, input, select, textarea, summary, [tabindex]";
      return [...document.querySelectorAll(all)].filter((element) => element.tabIndex >= 0 && !element.disabled && isShown(element)).length;
    },

    /** Returns the focused element, and whether its focus is visible. */
    focus() {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      const isInside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      // Links can wrap: the middle of the first line must not be covered.
      const line = element.getClientRects()[0] ?? box;
      const x = Math.min(Math.max(line.left + line.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(line.top + line.height / 2, 0), innerHeight - 1);
      const at = document.elementFromPoint(x, y);
      const isCovered = !!at && at !== element && !element.contains(at) && !at.contains(element);
      this.order ??= new Map();
      if (!this.order.has(element)) this.order.set(element, this.order.size);
      return {
        number: this.order.get(element),
        element: nameOf(element),
        tag: element.localName,
        id: element.id,
        href: element.getAttribute("href"),
        inMain: !!element.closest("main"),
        inForm: !!element.closest("form"),
        hasOutline,
        outlineContrast: contrast(style.outlineColor, getComputedStyle(document.body).backgroundColor),
        isInside,
        isCovered,
      };
    },
  };
})();
