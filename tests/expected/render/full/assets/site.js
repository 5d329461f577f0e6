/*
 * Progressive enhancement: filters the table of projects, searches the plan, and redirects the
 * permanent address of a project to the reader's language. No page depends on it: without it, the
 * forms stay hidden and every page is complete. It makes no requests to other sites.
 */
(function () {
  "use strict";

  var lang = document.documentElement.lang;

  /* Words and their stems; they must agree with crates/plan-render/src/html/search.rs. */

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  /** Returns the words of a text: runs of at least two letters and digits, in lower case. */
  function words(text) {
    return (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) || []).filter(function (word) {
      return Array.from(word).length > 1;
    });
  }

  /** Returns the longest of some endings (separated by spaces) that a word has, or the empty string. */
  function ending(word, endings) {
    var found = "";
    endings.split(" ").forEach(function (end) {
      if (end.length > found.length && word.endsWith(end)) found = end;
    });
    return found;
  }

  /** Returns the start of the region after the first consonant that follows a vowel. */
  function region(word, from, vowel) {
    var at = from;
    while (at < word.length && !vowel.test(word[at])) at++;
    while (at < word.length && vowel.test(word[at])) at++;
    return Math.min(at + 1, word.length);
  }

  /** Snowball's Dutch stemmer (the one by M. Porter). */
  function stemDutch(word) {
    var vowel = /[aeiouyè]/;
    word = word.replace(/[äëïöüáéíóú]/g, fold).replace(/^y/, "Y");
    for (var i = 1; i < word.length; i++) {
      if (!vowel.test(word[i - 1])) continue;
      if (word[i] === "y") word = word.slice(0, i) + "Y" + word.slice(i + 1);
      else if (word[i] === "i" && i + 1 < word.length && vowel.test(word[i + 1])) word = word.slice(0, i) + "I" + word.slice(i + 1);
    }
    var first = region(word, 0, vowel), second = region(word, first, vowel);
    first = Math.max(first, 3);
    function isVowel(at, more) {
      return at < 0 || vowel.test(word[at]) || (more !== undefined && word[at] === more);
    }
    function undouble() {
      if (/(kk|dd|tt)$/.test(word)) word = word.slice(0, -1);
    }
    function dropEn(end) {
      var at = word.length - end.length;
      if (end && at >= first && !isVowel(at - 1) && !word.slice(0, at).endsWith("gem")) {
        word = word.slice(0, at);
        undouble();
      }
    }
    function dropE() {
      var at = word.length - 1;
      if (!word.endsWith("e") || at < first || isVowel(at - 1)) return false;
      word = word.slice(0, at);
      undouble();
      return true;
    }
    var end = ending(word, "heden en ene s se"), at = word.length - end.length;
    if (end === "heden") {
      if (at >= first) word = word.slice(0, at) + "heid";
    } else if (end[0] === "s") {
      if (at >= first && !isVowel(at - 1, "j")) word = word.slice(0, at);
    } else dropEn(end);
    var hadE = dropE();
    at = word.length - 4;
    if (word.endsWith("heid") && at >= second && word[at - 1] !== "c") {
      word = word.slice(0, at);
      dropEn(ending(word, "en"));
    }
    end = ending(word, "end ing ig lijk baar bar");
    at = word.length - end.length;
    if (end && at >= second) {
      if (end === "end" || end === "ing") {
        word = word.slice(0, at);
        at -= 2;
        if (word.endsWith("ig") && at >= second && word[at - 1] !== "e") word = word.slice(0, at);
        else undouble();
      } else if (end === "ig") {
        if (word[at - 1] !== "e") word = word.slice(0, at);
      } else if (end === "lijk") {
        word = word.slice(0, at);
        dropE();
      } else if (end === "baar" || hadE) word = word.slice(0, at);
    }
    word = word.replace(/([^aeiouyè])(aa|ee|oo|uu)([^aeiouyèI])$/, function (_, before, pair, after) {
      return before + pair[0] + after;
    });
    return word.replace(/I/g, "i").replace(/Y/g, "y");
  }

  /** Snowball's French stemmer. */
  function stemFrench(word) {
    var vowel = /[aeiouyâàëéêèïîôûù]/;
    var chars = word.split("");
    chars.forEach(function (c, i) {
      var before = i > 0 && vowel.test(chars[i - 1]), after = i + 1 < chars.length && vowel.test(word[i + 1]);
      if ((c === "u" || c === "i") && before && after) chars[i] = c.toUpperCase();
      else if (c === "y" && (before || after)) chars[i] = "Y";
      else if (c === "u" && i > 0 && word[i - 1] === "q") chars[i] = "U";
    });
    word = chars.join("");
    var rv = word.length;
    if (/^(par|col|tap)/.test(word) || (vowel.test(word[0]) && vowel.test(word[1] || ""))) rv = Math.min(3, word.length);
    else {
      for (var i = 1; i < word.length; i++) {
        if (vowel.test(word[i])) {
          rv = i + 1;
          break;
        }
      }
    }
    var r1 = region(word, 0, vowel), r2 = region(word, r1, vowel);
    function cut(length, instead) {
      word = word.slice(0, word.length - length) + (instead || "");
    }
    /** Removes an ending if it lies in the region from `from`; returns whether it did. */
    function drop(end, from) {
      var is = word.endsWith(end) && word.length - end.length >= from;
      if (is) cut(end.length);
      return is;
    }
    function replace(end, instead, from) {
      var is = word.endsWith(end) && word.length - end.length >= from;
      if (is) cut(end.length, instead);
      return is;
    }
    function ic() {
      if (word.endsWith("ic") && !drop("ic", r2)) replace("ic", "iqU", 0);
    }
    function standard() {
      var end = ending(word, "ance iqUe isme able iste eux ances iqUes ismes ables istes atrice ateur ation atrices ateurs ations logie logies usion ution usions utions ence ences ement ements ité ités if ive ifs ives eaux aux euse euses issement issements amment emment ment ments");
      var at = word.length - end.length;
      if (!end) return false;
      if (/^(ance|iqUe|isme|able|iste)s?$|^eux$/.test(end)) return drop(end, r2);
      if (/^(atrice|ateur|ation)s?$/.test(end)) {
        if (!drop(end, r2)) return false;
        ic();
        return true;
      }
      if (/^logie/.test(end)) return replace(end, "log", r2);
      if (/^u[st]ions?$/.test(end)) return replace(end, "u", r2);
      if (/^ences?$/.test(end)) return replace(end, "ent", r2);
      if (/^ements?$/.test(end)) {
        if (!drop(end, rv)) return false;
        var before = ending(word, "iv eus abl iqU ièr Ièr");
        if (before === "iv") {
          if (drop("iv", r2)) drop("at", r2);
        } else if (before === "eus") {
          if (!drop("eus", r2)) replace("eus", "eux", r1);
        } else if (before === "abl" || before === "iqU") drop(before, r2);
        else if (before) replace(before, "i", rv);
        return true;
      }
      if (/^ités?$/.test(end)) {
        if (!drop(end, r2)) return false;
        if (word.endsWith("abil")) {
          if (!drop("abil", r2)) replace("abil", "abl", 0);
        } else if (word.endsWith("ic")) ic();
        else drop("iv", r2);
        return true;
      }
      if (/^(if|ive)s?$/.test(end)) {
        if (!drop(end, r2)) return false;
        if (drop("at", r2)) ic();
        return true;
      }
      if (end === "eaux") return replace(end, "eau", 0);
      if (end === "aux") return replace(end, "al", r1);
      if (/^euses?$/.test(end)) return drop(end, r2) || replace(end, "eux", r1);
      if (/^issements?$/.test(end)) return at > 0 && !vowel.test(word[at - 1]) && drop(end, r1);
      /* After these three, the endings of verbs are tried as well. */
      if (end === "amment") replace(end, "ant", rv);
      else if (end === "emment") replace(end, "ent", rv);
      else if (at > rv && vowel.test(word[at - 1])) cut(end.length);
      return false;
    }
    function verb() {
      var own = word.slice(rv);
      var end = ending(own, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it");
      var before = own[own.length - end.length - 1];
      if (end && before !== undefined && !vowel.test(before)) {
        cut(end.length);
        return true;
      }
      var groups = ["é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez", "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions"];
      end = ending(own, "ions " + groups.join(" "));
      if (!end) return false;
      if (end === "ions") return drop(end, r2);
      cut(end.length);
      if ((" " + groups[1] + " ").indexOf(" " + end + " ") >= 0) drop("e", rv);
      return true;
    }
    if (standard() || verb()) {
      word = word.replace(/Y$/, "i").replace(/ç$/, "c");
    } else {
      word = word.replace(/([^aiouès])s$/, "$1");
      var end = ending(word.slice(rv), "ion ier ière Ier Ière e ë");
      var at = word.length - end.length;
      if (end === "ion") {
        if (at >= r2 && at > rv && /[st]/.test(word[at - 1])) cut(3);
      } else if (end === "e") cut(1);
      else if (end === "ë") {
        if (word.slice(rv, at).endsWith("gu")) cut(1);
      } else if (end) cut(end.length, "i");
    }
    word = word.replace(/(enn|onn|ett|ell|eill)$/, function (end) {
      return end.slice(0, -1);
    });
    word = word.replace(/[éè]([^aeiouyâàëéêèïîôûù]+)$/, "e$1");
    return word.replace(/[IUY]/g, function (c) {
      return c.toLowerCase();
    });
  }

  var stemmers = { fr: stemFrench, nl: stemDutch };

  function key(word) {
    return fold(stemmers[lang] ? stemmers[lang](word) : word);
  }

  /* The index is a script, because a page opened from disk cannot fetch a file. */

  var index, loading;

  function withIndex(address, then) {
    if (index) return then();
    if (loading) {
      loading.push(then);
      return;
    }
    loading = [then];
    var script = document.createElement("script");
    script.src = address;
    script.onload = function () {
      index = window.planSearch;
      index.keys = Object.keys(index.words);
      loading.forEach(function (wait) {
        wait();
      });
    };
    document.head.appendChild(script);
  }

  /**
   * Returns the score of each document that matches every word of a query. Words that many
   * documents contain are ignored; if there are no others, they are searched for in titles.
   */
  function search(query) {
    var total = null, common = [];
    words(query).forEach(function (word) {
      var stem = key(word), plain = fold(word), scores = new Map();
      if (index.common.indexOf(stem) >= 0) {
        common.push(stem);
        return;
      }
      index.keys.forEach(function (candidate) {
        /* A compound matches by its parts: "waterstof" in "waterstofnetwerk". */
        var fit = candidate === stem ? 1 : candidate.startsWith(plain) || candidate.startsWith(stem) ? 0.4 : plain.length > 3 && candidate.indexOf(stem.length > 3 ? stem : plain) > 0 ? 0.15 : 0;
        if (!fit) return;
        var list = index.words[candidate], at = 0;
        var rare = Math.log(1 + index.documents.length / list.length);
        list.forEach(function (step) {
          at += step;
          var document = at >> 2, score = fit * rare * [0.5, 1, 1.6, 4][at & 3];
          if (score > (scores.get(document) || 0)) scores.set(document, score);
        });
      });
      if (total === null) total = scores;
      else {
        total.forEach(function (score, document) {
          if (scores.has(document)) total.set(document, score + scores.get(document));
          else total.delete(document);
        });
      }
    });
    if (total || !common.length) return total || new Map();
    var titled = new Map();
    index.documents.forEach(function (entry, document) {
      var keys = words(entry[2]).map(key);
      var hasAll = common.every(function (stem) {
        return keys.indexOf(stem) >= 0;
      });
      if (hasAll) titled.set(document, 1);
    });
    return titled;
  }

  /* Shared by the filter and the search: the state in the address, and the announced count. */

  function state() {
    return new URLSearchParams(location.search);
  }

  /** Stores the values of a form in the address, so that the view can be shared. */
  function keep(form) {
    var asked = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (value) asked.set(name, value);
    });
    var text = asked.toString();
    try {
      history.replaceState(null, "", text ? "?" + text : location.pathname);
    } catch (error) {
      /* A browser may refuse this for a file on disk; the view works anyway. */
    }
  }

  function fill(form) {
    var asked = state();
    Array.from(form.elements).forEach(function (field) {
      if (field.name) field.value = asked.get(field.name) || "";
      if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = "";
    });
  }

  function sentence(place, count, total) {
    var isOne = count === 1, form = count === 0 ? "none" : isOne ? "one" : "many";
    return place.dataset[form].replace("{n}", count).replace("{total}", total);
  }

  /** Returns a function that announces a text once typing pauses, not on every keystroke. */
  function teller(place) {
    var waiting;
    return function (text) {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        if (place.textContent !== text) place.textContent = text;
      }, 350);
    };
  }

  function listen(form, show) {
    form.hidden = false;
    form.addEventListener("input", function () {
      keep(form);
      show();
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      keep(form);
      show();
    });
    form.addEventListener("reset", function () {
      /* The fields are reset only after the event. */
      setTimeout(function () {
        keep(form);
        show();
      });
    });
    window.addEventListener("popstate", function () {
      fill(form);
      show();
    });
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) show();
    });
    fill(form);
    /* Without a query there is nothing to announce. */
    if (location.search) show();
  }

  function startFilter(form) {
    var place = document.querySelector("[data-count]"), tell = teller(place);
    var rows = Array.from(document.querySelectorAll("[data-rows] tbody tr")).map(function (row) {
      return { row: row, text: fold(row.textContent.toLowerCase()), href: row.querySelector("a").getAttribute("href").replace(/^(\.\.\/)+/, "") };
    });
    function field(name) {
      return form.elements[name].value;
    }
    function show() {
      var query = words(field("q")).map(fold), category = field("category"), chapter = field("chapter"), forum = field("forum"), partner = field("partner");
      if (query.length && !index) {
        withIndex(place.dataset.search, show);
      }
      var found = new Set();
      if (query.length && index) {
        search(field("q")).forEach(function (_, document) {
          found.add(index.documents[document][3]);
        });
      }
      var count = 0, table = document.querySelector("[data-rows]");
      rows.forEach(function (entry) {
        var data = entry.row.dataset;
        var fits = (!category || data.c === category) && (!chapter || data.h === chapter) && (!forum || data.f === forum) && (!partner || (" " + (data.p || "") + " ").indexOf(" " + partner + " ") >= 0);
        if (fits && query.length) {
          fits = found.has(entry.href) || query.every(function (word) {
            return entry.text.indexOf(word) >= 0;
          });
        }
        entry.row.hidden = !fits;
        if (fits) count++;
      });
      /* Hide the column headings if there are no rows. */
      table.hidden = !count;
      tell(sentence(place, count, rows.length));
    }
    listen(form, show);
  }

  function startSearch(form) {
    var place = document.querySelector("[data-count]"), list = document.querySelector("[data-results]"), tell = teller(place);
    var most = 50;
    function add(parent, name, text, className) {
      var element = document.createElement(name);
      element.textContent = text;
      if (className) element.className = className;
      parent.appendChild(element);
      return element;
    }
    function show() {
      var query = form.elements.q.value.trim();
      if (!words(query).length) {
        list.hidden = true;
        tell("");
        return;
      }
      withIndex(form.dataset.search, function () {
        /* The query may have changed while the index was loading. */
        if (form.elements.q.value.trim() !== query) return;
        var found = Array.from(search(query)).sort(function (a, b) {
          return b[1] - a[1] || a[0] - b[0];
        });
        list.textContent = "";
        found.slice(0, most).forEach(function (hit) {
          var entry = index.documents[hit[0]], item = document.createElement("li");
          add(item, "a", entry[2]).href = form.dataset.root + entry[3];
          item.appendChild(document.createTextNode(" "));
          var note = add(item, "span", "", "note rank-" + entry[1]);
          /* A project is labelled with the word and the shape of its category. */
          add(note, "span", list.dataset["rank-" + entry[1]] || list.dataset[entry[0]], entry[1] ? "mark" : "");
          if (entry[4]) note.appendChild(document.createTextNode("\u00a0· " + entry[4]));
          list.appendChild(item);
        });
        list.hidden = !found.length;
        var text = sentence(place, found.length, index.documents.length);
        tell(found.length > most ? text + " " + place.dataset.more.replace("{n}", most) : text);
      });
    }
    listen(form, show);
  }

  /** Redirects to the reader's language, without a history entry for this page. */
  function jump(list) {
    var wanted = navigator.languages || [navigator.language || ""];
    for (var i = 0; i < wanted.length; i++) {
      var link = list.querySelector('a[hreflang="' + wanted[i].slice(0, 2).toLowerCase() + '"]');
      if (link) {
        location.replace(link.href);
        return;
      }
    }
  }

  var filter = document.querySelector("form[data-filter]");
  if (filter) startFilter(filter);
  var finder = document.querySelector("form[data-root]");
  if (finder) startSearch(finder);
  var choices = document.querySelector("[data-jump]");
  if (choices) jump(choices);
  document.querySelectorAll("form[data-go]").forEach(function (form) {
    form.hidden = false;
  });
  window.planKey = key;
})();
