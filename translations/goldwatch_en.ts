<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gw::certification</name>
    <message numerus="yes">
        <source>%1 item(s)</source>
        <translation>
            <numerusform>%1 item</numerusform>
            <numerusform>%1 items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es)</source>
        <translation>
            <numerusform>%1 mismatch</numerusform>
            <numerusform>%1 mismatches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s), %2 differ</source>
        <translation>
            <numerusform>%1 pair, %2 differ</numerusform>
            <numerusform>%1 pairs, %2 differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 item(s) were executed and verified.</source>
        <translation>
            <numerusform>The %1 item was executed and verified.</numerusform>
            <numerusform>All %1 items were executed and verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 file(s) of evidence as they were</source>
        <translation>
            <numerusform>%1 of %2 file of evidence as it was</numerusform>
            <numerusform>%1 of %2 files of evidence as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es) in %2 replays. This speaks of this run and these histories alone.</source>
        <translation>
            <numerusform>%1 mismatch in %2 replays. This speaks of this run and these histories alone.</numerusform>
            <numerusform>%1 mismatches in %2 replays. This speaks of this run and these histories alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::cli</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 golden file(s) checked in %2: %3 intact, %4 altered, %5 unreadable</source>
        <translation>
            <numerusform>%1 golden file checked in %2: %3 intact, %4 altered, %5 unreadable</numerusform>
            <numerusform>%1 golden files checked in %2: %3 intact, %4 altered, %5 unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n cycle</numerusform>
            <numerusform>%n cycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workflow(s)</source>
        <translation>
            <numerusform>%n workflow</numerusform>
            <numerusform>%n workflows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more cannot be read</source>
        <translation>
            <numerusform>%1, %n more cannot be read</numerusform>
            <numerusform>%1, %n more cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It matches %1 of %2 present alert(s)</source>
        <translation>
            <numerusform>It matches %1 of %2 present alert</numerusform>
            <numerusform>It matches %1 of %2 present alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n golden file(s) match it now</source>
        <translation>
            <numerusform>%n golden file matches it now</numerusform>
            <numerusform>%n golden files match it now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 golden file(s), %2 on disk</source>
        <translation>
            <numerusform>%1 golden file, %2 on disk</numerusform>
            <numerusform>%1 golden files, %2 on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 signature(s) without file</source>
        <translation>
            <numerusform>%1 signature without file</numerusform>
            <numerusform>%1 signatures without file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 other file(s)</source>
        <translation>
            <numerusform>%1 other file</numerusform>
            <numerusform>%1 other files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) restored to %1, %2</source>
        <translation>
            <numerusform>%n file restored to %1, %2</numerusform>
            <numerusform>%n files restored to %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) are old enough, but beyond the quota of one run</source>
        <translation>
            <numerusform>%n more file is old enough, but beyond the quota of one run</numerusform>
            <numerusform>%n more files are old enough, but beyond the quota of one run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed, %1 freed</source>
        <translation>
            <numerusform>%n file removed, %1 freed</numerusform>
            <numerusform>%n files removed, %1 freed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 recording(s) would be signed, %2 already signed, %3 cannot be</source>
        <translation>
            <numerusform>%1 recording would be signed, %2 already signed, %3 cannot be</numerusform>
            <numerusform>%1 recordings would be signed, %2 already signed, %3 cannot be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 recording(s) signed, %2 already signed before, %3 could not be</source>
        <translation>
            <numerusform>%1 recording signed, %2 already signed before, %3 could not be</numerusform>
            <numerusform>%1 recordings signed, %2 already signed before, %3 could not be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of that name in %n place(s)</source>
        <translation>
            <numerusform>Nothing of that name in %n place</numerusform>
            <numerusform>Nothing of that name in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the trash, %1</source>
        <translation>
            <numerusform>%n file in the trash, %1</numerusform>
            <numerusform>%n files in the trash, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s)</source>
        <translation>
            <numerusform>%n hold</numerusform>
            <numerusform>%n holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought back</source>
        <translation>
            <numerusform>%n file brought back</numerusform>
            <numerusform>%n files brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n file(s) for good?</source>
        <translation>
            <numerusform>Remove %n file for good?</numerusform>
            <numerusform>Remove %n files for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be removed</source>
        <translation>
            <numerusform>%n file would be removed</numerusform>
            <numerusform>%n files would be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) masked</source>
        <translation>
            <numerusform>%n secret masked</numerusform>
            <numerusform>%n secrets masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, in %2</source>
        <translation>
            <numerusform>%n file, %1, in %2</numerusform>
            <numerusform>%n files, %1, in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) as they were, %2</source>
        <translation>
            <numerusform>%1 of %n file as it was, %2</numerusform>
            <numerusform>%1 of %n files as they were, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies), head %1</source>
        <translation>
            <numerusform>%n entry, head %1</numerusform>
            <numerusform>%n entries, head %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s)</source>
        <translation>
            <numerusform>and %n more finding</numerusform>
            <numerusform>and %n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: %n lines that are no checks</source>
        <translation>
            <numerusform>left out: %n line that is no check</numerusform>
            <numerusform>left out: %n lines that are no checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <translation>
            <numerusform>%1: %n step</numerusform>
            <numerusform>%1: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression takes too many steps, it was given up at %n line(s)</source>
        <translation>
            <numerusform>The expression takes too many steps, it was given up at one line</numerusform>
            <numerusform>The expression takes too many steps, it was given up at %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::golden</name>
    <message numerus="yes">
        <source>The original has %1 step(s) and the replay %2; those both have agree.</source>
        <translation>
            <numerusform>The original has %1 step and the replay %2; those both have agree.</numerusform>
            <numerusform>The original has %1 steps and the replay %2; those both have agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui</name>
    <message numerus="yes">
        <source>%1 cycle report(s) read</source>
        <translation>
            <numerusform>%1 cycle report read</numerusform>
            <numerusform>%1 cycle reports read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::AlertModel</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::AlertPanel</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) are told again at once, among them %1.</source>
        <translation>
            <numerusform>%n alert is told again at once: %1.</numerusform>
            <numerusform>%n alerts are told again at once, among them %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::ArchiveWords</name>
    <message numerus="yes">
        <source>The stored hash equals the one recomputed from its %n step(s), %1.</source>
        <translation>
            <numerusform>The stored hash equals the one recomputed from its step, %1.</numerusform>
            <numerusform>The stored hash equals the one recomputed from its %n steps, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::BellButton</name>
    <message numerus="yes">
        <source>Notifications, %n not read</source>
        <translation>
            <numerusform>Notifications, %n not read</numerusform>
            <numerusform>Notifications, %n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::CausePanel</name>
    <message numerus="yes">
        <source>%n replay(s) came to another hash, in %1</source>
        <translation>
            <numerusform>%n replay came to another hash, in %1</numerusform>
            <numerusform>%n replays came to another hash, in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyDesk</name>
    <message numerus="yes">
        <source>%n item(s) checked</source>
        <translation>
            <numerusform>%n item checked</numerusform>
            <numerusform>%n items checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %n item(s) checked, the others stay as they were</source>
        <translation>
            <numerusform>Ended: %n item checked, the others stay as they were</numerusform>
            <numerusform>Ended: %n items checked, the others stay as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::CertifyPage</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n open item(s)</source>
        <translation>
            <numerusform>Check %n open item</numerusform>
            <numerusform>Check %n open items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::ClosingPanel</name>
    <message numerus="yes">
        <source>It can be closed; %n item(s) stay open.</source>
        <translation>
            <numerusform>It can be closed; %n item stays open.</numerusform>
            <numerusform>It can be closed; %n items stay open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to go.</source>
        <translation>
            <numerusform>%n item to go.</numerusform>
            <numerusform>%n items to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::DaemonWatch</name>
    <message numerus="yes">
        <source>%n webhook(s) wait</source>
        <translation>
            <numerusform>%n webhook waits</numerusform>
            <numerusform>%n webhooks wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::DifferenceModel</name>
    <message numerus="yes">
        <source>What counts: %n difference(s)</source>
        <translation>
            <numerusform>What counts: %n difference</numerusform>
            <numerusform>What counts: %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noise, which does not count: %n difference(s)</source>
        <translation>
            <numerusform>Noise, which does not count: %n difference</numerusform>
            <numerusform>Noise, which does not count: %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Causes: %n</source>
        <translation>
            <numerusform>Causes: %n</numerusform>
            <numerusform>Causes: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files that differ: %n</source>
        <translation>
            <numerusform>Files that differ: %n</numerusform>
            <numerusform>Files that differ: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceFiles</name>
    <message numerus="yes">
        <source>%1 file(s) are listed</source>
        <translation>
            <numerusform>%1 file is listed</numerusform>
            <numerusform>%1 files are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) of it cannot be read</source>
        <translation>
            <numerusform>%1 line of it cannot be read</numerusform>
            <numerusform>%1 lines of it cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::EvidenceWords</name>
    <message numerus="yes">
        <source>Verified: %1 file(s) as written, none else</source>
        <translation>
            <numerusform>Verified: %1 file as written, none else</numerusform>
            <numerusform>Verified: %1 files as written, none else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed: %n file(s)</source>
        <translation>
            <numerusform>Changed: %n file</numerusform>
            <numerusform>Changed: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n file(s)</source>
        <translation>
            <numerusform>Missing: %n file</numerusform>
            <numerusform>Missing: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n file(s)</source>
        <translation>
            <numerusform>Added: %n file</numerusform>
            <numerusform>Added: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not kept: %n source(s)</source>
        <translation>
            <numerusform>Not kept: %n source</numerusform>
            <numerusform>Not kept: %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n source(s)</source>
        <translation>
            <numerusform>Kept: %n source</numerusform>
            <numerusform>Kept: %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Absent: %n source(s)</source>
        <translation>
            <numerusform>Absent: %n source</numerusform>
            <numerusform>Absent: %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::ForecastChart</name>
    <message numerus="yes">
        <source>keep %1 day(s)</source>
        <translation>
            <numerusform>keep %1 day</numerusform>
            <numerusform>keep %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::ForecastPanel</name>
    <message numerus="yes">
        <source>Keeping %1 day(s), the archives come to %2.</source>
        <translation>
            <numerusform>Keeping %1 day, the archives come to %2.</numerusform>
            <numerusform>Keeping %1 days, the archives come to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::GoldenTableModel</name>
    <message numerus="yes">
        <source>%1: %n file(s)</source>
        <translation>
            <numerusform>%1: %n file</numerusform>
            <numerusform>%1: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered or unreadable</source>
        <translation>
            <numerusform>%n altered or unreadable</numerusform>
            <numerusform>%n altered or unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::HoldPanel</name>
    <message numerus="yes">
        <source>%1 hold(s)</source>
        <translation>
            <numerusform>%1 hold</numerusform>
            <numerusform>%1 holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds %1 golden file(s) now.</source>
        <translation>
            <numerusform>Holds %1 golden file now.</numerusform>
            <numerusform>Holds %1 golden files now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentPage</name>
    <message numerus="yes">
        <source>Search %n incident(s)</source>
        <translation>
            <numerusform>Search %n incident</numerusform>
            <numerusform>Search %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::IncidentSide</name>
    <message numerus="yes">
        <source>Journal: %n entry(ies), head %1</source>
        <translation>
            <numerusform>Journal: %n entry, head %1</numerusform>
            <numerusform>Journal: %n entries, head %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Journal intact, %n entry(ies), head %1</source>
        <translation>
            <numerusform>Journal intact, %n entry, head %1</numerusform>
            <numerusform>Journal intact, %n entries, head %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::ItemEvidencePanel</name>
    <message numerus="yes">
        <source>%n secret(s) masked</source>
        <translation>
            <numerusform>%n secret masked</numerusform>
            <numerusform>%n secrets masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::LogPanel</name>
    <message numerus="yes">
        <source>%1 line(s) fit</source>
        <translation>
            <numerusform>%1 line fits</numerusform>
            <numerusform>%1 lines fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::ResultBox</name>
    <message numerus="yes">
        <source>%n secret(s) masked</source>
        <translation>
            <numerusform>%n secret masked</numerusform>
            <numerusform>%n secrets masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::RulePanel</name>
    <message numerus="yes">
        <source>%1 rule(s)</source>
        <translation>
            <numerusform>%1 rule</numerusform>
            <numerusform>%1 rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::Sheets</name>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 item(s)</source>
        <translation>
            <numerusform>%1 item</numerusform>
            <numerusform>%1 items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 archive(s)</source>
        <translation>
            <numerusform>%1 archive</numerusform>
            <numerusform>%1 archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>old enough, in %n directory(s)</source>
        <translation>
            <numerusform>old enough, in %n directory</numerusform>
            <numerusform>old enough, in %n directories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::SideColumn</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not up</source>
        <translation>
            <numerusform>%n not up</numerusform>
            <numerusform>%n not up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::SilenceWarner</name>
    <message numerus="yes">
        <source>Set by %1 on %2. It holds %n alert(s) back, told again then.</source>
        <translation>
            <numerusform>Set by %1 on %2. It holds %n alert back, told again then.</numerusform>
            <numerusform>Set by %1 on %2. It holds %n alerts back, told again then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::Tab</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::TileRow</name>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::TrashModel</name>
    <message numerus="yes">
        <source>%1 file(s), %2</source>
        <translation>
            <numerusform>%1 file, %2</numerusform>
            <numerusform>%1 files, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::VerdictBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run is complete: %1 cycle(s), every one passed.</source>
        <translation>
            <numerusform>The run is complete: %1 cycle, it passed.</numerusform>
            <numerusform>The run is complete: %1 cycles, every one passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) silenced</source>
        <translation>
            <numerusform>%n alert silenced</numerusform>
            <numerusform>%n alerts silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::gui::WishForm</name>
    <message numerus="yes">
        <source>%1 archive(s)</source>
        <translation>
            <numerusform>%1 archive</numerusform>
            <numerusform>%1 archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 directory(s)</source>
        <translation>
            <numerusform>%1 directory</numerusform>
            <numerusform>%1 directories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::health</name>
    <message numerus="yes">
        <source>%1 more alert(s)</source>
        <translation>
            <numerusform>%1 more alert</numerusform>
            <numerusform>%1 more alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cycles: the final summary says %1, there are %2 report(s)</source>
        <translation>
            <numerusform>cycles: the final summary says %1, there is %2 report</numerusform>
            <numerusform>cycles: the final summary says %1, there are %2 reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 file(s)</source>
        <translation>
            <numerusform>%1: %2 file</numerusform>
            <numerusform>%1: %2 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cycle(s) finished</source>
        <translation>
            <numerusform>%1 cycle finished</numerusform>
            <numerusform>%1 cycles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mismatch in cycle %1: %2 of %3 replays differ</source>
        <translation>
            <numerusform>Mismatch in cycle %1: %2 of %3 replays differs</numerusform>
            <numerusform>Mismatch in cycle %1: %2 of %3 replays differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more cycle(s) with mismatches</source>
        <translation>
            <numerusform>%1 more cycle with mismatches</numerusform>
            <numerusform>%1 more cycles with mismatches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es), the cycle is not told</source>
        <translation>
            <numerusform>%1 mismatch, the cycle is not told</numerusform>
            <numerusform>%1 mismatches, the cycle is not told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::host</name>
    <message numerus="yes">
        <source>%1 name(s) listed</source>
        <translation>
            <numerusform>%1 name listed</numerusform>
            <numerusform>%1 names listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mismatch(es)</source>
        <translation>
            <numerusform>%1 mismatch</numerusform>
            <numerusform>%1 mismatches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Golden files: %1 in %2 file(s)</source>
        <translation>
            <numerusform>Golden files: %1 in %2 file</numerusform>
            <numerusform>Golden files: %1 in %2 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cycle(s) finished</source>
        <translation>
            <numerusform>%1 cycle finished</numerusform>
            <numerusform>%1 cycles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 service(s) up</source>
        <translation>
            <numerusform>%1 of %2 service up</numerusform>
            <numerusform>%1 of %2 services up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 replay(s)</source>
        <extracomment>stands after &quot;in&quot;, as in &quot;2 mismatches in 15,048 replays&quot;</extracomment>
        <translation>
            <numerusform>%1 replay</numerusform>
            <numerusform>%1 replays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::incident</name>
    <message numerus="yes">
        <source>%1 on %2, %3: %n file(s), %4, %5 place(s) masked.</source>
        <translation>
            <numerusform>%1 on %2, %3: %n file, %4, places masked: %5.</numerusform>
            <numerusform>%1 on %2, %3: %n files, %4, places masked: %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%n more in %1</numerusform>
            <numerusform>%n more in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, kept on %2, %3; %4 place(s) masked.</source>
        <translation>
            <numerusform>%n file, %1, kept on %2, %3; %4 masked.</numerusform>
            <numerusform>%n files, %1, kept on %2, %3; %4 masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::incident::StepRun</name>
    <message numerus="yes">
        <source>%n file(s) kept in %1</source>
        <translation>
            <numerusform>%n file kept in %1</numerusform>
            <numerusform>%n files kept in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::pdf</name>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n signature</numerusform>
            <numerusform>%n signatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last signature does not cover the whole file: %n byte(s) follow it.</source>
        <translation>
            <numerusform>The last signature does not cover the whole file: %n byte follows it.</numerusform>
            <numerusform>The last signature does not cover the whole file: %n bytes follow it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) that the file had are hidden by what was added to it.</source>
        <translation>
            <numerusform>%n signature that the file had is hidden by what was added to it.</numerusform>
            <numerusform>%n signatures that the file had are hidden by what was added to it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::playbook</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::services</name>
    <message numerus="yes">
        <source>, %n session(s) wait for a lock</source>
        <translation>
            <numerusform>, %n session waits for a lock</numerusform>
            <numerusform>, %n sessions wait for a lock</numerusform>
        </translation>
    </message>
</context>
</TS>
