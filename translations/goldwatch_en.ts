<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gw::cli::EnvCheck</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::cli::GoldenVerb</name>
    <message numerus="yes">
        <source>%1 golden file(s) checked in %2: %3 intact, %4 altered, %5 unreadable</source>
        <translation>
            <numerusform>%1 golden file checked in %2: %3 intact, %4 altered, %5 unreadable</numerusform>
            <numerusform>%1 golden files checked in %2: %3 intact, %4 altered, %5 unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gw::cli::LabVerb</name>
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
</context>
<context>
    <name>gw::cli::ReportVerb</name>
    <message numerus="yes">
        <source>%1, %n more cannot be read</source>
        <translation>
            <numerusform>%1, %n more cannot be read</numerusform>
            <numerusform>%1, %n more cannot be read</numerusform>
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
    <name>gw::gui::LogPanel</name>
    <message numerus="yes">
        <source>%1, %2 line(s) loaded</source>
        <translation>
            <numerusform>%1, %2 line loaded</numerusform>
            <numerusform>%1, %2 lines loaded</numerusform>
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
    <name>gw::gui::Timeline</name>
    <message numerus="yes">
        <source>%1 cycle report(s) read</source>
        <translation>
            <numerusform>%1 cycle report read</numerusform>
            <numerusform>%1 cycle reports read</numerusform>
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
</context>
</TS>
