// What the figures of one protocol must keep among themselves: the engine's rules T14 to T26, said again where no server answers. A
// figure that is missing breaks no rule but T14. figures: whole numbers by the engine's keys; extra: numbers of categories by name.
// Each finding is its rule and the figures that show it, as pairs of name and number.
const filled = (stated, extra) => {
  const figures = { ...stated };
  const has = key => figures[key] !== undefined;
  const sum = (key, one, other) => {
    if (!has(key) && (has(one) || has(other))) { figures[key] = (figures[one] || 0) + (figures[other] || 0); }
  };
  sum('issued', 'issuedAtStation', 'issuedAtHome');
  sum('inBox', 'inBoxAtStation', 'inBoxAtHome');
  if (has('yes') && has('no')) {
    if (!has('valid')) { figures.valid = figures.yes + figures.no; }
    if (!has('inBox')) { figures.inBox = categories(figures, extra); }
  }
  if (has('inBox') && !has('participants')) { figures.participants = figures.inBox; }
  return figures;
};

const categories = (figures, extra) => ['yes', 'no', 'invalid', 'apart'].reduce((all, key) => all + (figures[key] || 0), 0)
  + Object.values(extra).reduce((all, number) => all + number, 0);

export const findings = (stated, extra) => {
  const found = [];
  const figures = filled(stated, extra);
  const all = (...keys) => keys.every(key => figures[key] !== undefined);
  const says = (rule, ...values) => found.push({ rule, values });
  const exceeds = (rule, larger, smaller) => {
    if (all(larger, smaller) && figures[larger] > figures[smaller]) {
      says(rule, [larger, figures[larger]], [smaller, figures[smaller]]);
    }
  };
  const equal = (rule, name, value, otherName, otherValue) => {
    if (value !== otherValue) { says(rule, [name, value], [otherName, otherValue]); }
  };
  const same = (rule, one, other) => { if (all(one, other)) { equal(rule, one, figures[one], other, figures[other]); } };
  const parts = (sum, station, home) => {
    if (stated[sum] !== undefined && (stated[station] !== undefined || stated[home] !== undefined)) {
      equal('T22', sum, stated[sum], 'station and home', (stated[station] || 0) + (stated[home] || 0));
    }
  };
  if (stated.yes === undefined || stated.no === undefined) { says('T14'); }
  exceeds('T15', 'registeredAtOpening', 'registered');
  exceeds('T16', 'issued', 'registered');
  if (figures.issued === undefined || stated.participants !== undefined) { exceeds('T17', 'participants', 'registered'); }
  exceeds('T18', 'inBox', 'issued');
  if (all('received', 'issued', 'cancelled')) {
    equal('T19', 'received', figures.received, 'issued and cancelled', figures.issued + figures.cancelled);
  }
  if (all('yes', 'no', 'inBox')) { equal('T20', 'inBox', figures.inBox, 'categories', categories(figures, extra)); }
  if (all('yes', 'no', 'valid')) { equal('T21', 'valid', figures.valid, 'yes and no', figures.yes + figures.no); }
  parts('issued', 'issuedAtStation', 'issuedAtHome');
  parts('inBox', 'inBoxAtStation', 'inBoxAtHome');
  same('T23', 'expected', 'verified');
  same('T24', 'verified', 'inBox');
  same('T25', 'participants', 'inBox');
  if (all('sections', 'sectionsReported') && figures.sectionsReported < figures.sections) {
    says('T26', ['sections', figures.sections], ['reported', figures.sectionsReported]);
  }
  return found;
};
