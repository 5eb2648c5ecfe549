<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>gw::Descriptor</name>
    <message>
        <source>Cannot open the file</source>
        <translation>Die Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the directory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::Error</name>
    <message>
        <source>Check the permissions, or run as the user that owns it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on that file system first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The symbolic links point at each other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::FileWriter</name>
    <message>
        <source>Cannot create the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot check the written length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The written length is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot flush the file to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot give the file its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot close the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in place, but its directory could not be flushed to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the file to append</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot append to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than it can be: %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than it can be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::Glob</name>
    <message>
        <source>Cannot list the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory while listing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::Json</name>
    <message>
        <source>Not valid JSON at byte %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object was expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::Subprocess</name>
    <message>
        <source>Cannot create a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program to run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::Units</name>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::environment</name>
    <message>
        <source>not valid TOML: a key of too many parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the default environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot list the environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment&apos;s name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a path with --env-file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no environment &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`env list` shows those there are, `env init` makes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names another user&apos;s home, which is not expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the folder from the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs HOME, which is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set HOME, or write the folder from the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; opens ${ without closing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses the variable %2, which is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1, or change the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is relative, and the environment is on another host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it from the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; becomes &quot;%2&quot;, which is relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be local or ssh, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must say where the secret is: {variable = &quot;...&quot;}, or file, command, keychain; never the secret itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of tables, [[contacts]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a PromQL expression in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table, [%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a URL that begins with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a valid URL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a URL without a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may neither hold a slash nor begin with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a regular expression: %1, at its character %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the name of a table, perhaps with its schema: letters, digits and underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not begin with a dash: ssh would read it as an option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not hold spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be &quot;sqlite&quot; or a URL that begins with postgresql://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is above %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[secrets] has no &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[secrets] has no &quot;%1&quot;, did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed with kind = &quot;ssh&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is relative; with kind = &quot;ssh&quot; write it from the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it in a terminal: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for the secret did not end in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for the secret failed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has no such secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is in the desktop&apos;s keychain, which only the window can open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the command line name a file, command or variable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::health::Disagreements</name>
    <message>
        <source>%1: the log says %2, the reports say %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workflows at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replays at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mismatches at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log ends with PASSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle %1: failed in the log, passed in its report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report of cycles %1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report of cycles %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mismatches: the final summary says %1, the reports say %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles: the final summary says %1, there are %2 reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log and cycle reports disagree: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::health::HostProblems</name>
    <message>
        <source>Cannot tell how full %1 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk above %1 % on %2: %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 % of %3 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The golden files could not be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Golden files use %1, more than %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is alive but not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers slowly: %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::health::Judge</name>
    <message>
        <source>The log could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cycle reports could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process table could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle_%1.json: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cycle reports cannot be read, the first of cycle %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of cycle %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process matches the profile&apos;s shadow.process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cycles finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shadow process died after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log silent for %1, process %2 is alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log silent for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits: warning at %1, critical at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle reports or golden files changed %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state of the process: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::health::Mismatches</name>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mismatch in cycle %1, told by the log alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle %1 did not pass, though its report counts no mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mismatch in cycle %1: %2 of %3 replays differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, first %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, first %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/reports/cycle_%2.json: %3 replays, %4 match, %5 mismatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>golden %1 has workflow hash %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replay %1 has workflow hash %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: golden %2, replay %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log ends after &quot;Running cycle %1...&quot; without a word of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log does not mention it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more cycles with mismatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mismatches, the cycle is not told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::shadow</name>
    <message>
        <source>Cannot read the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is shorter than what was read of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was truncated or replaced: read it again from its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot list the processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process table is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that /proc is mounted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct shadow.process in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot list the cycle reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first 4 MB were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shadow run is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check paths.logs and paths.run_dirs in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::shadow::JsonFields</name>
    <message>
        <source>Far more keys than a report has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ISO 8601 time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gw::shadow::ReportParser</name>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds no cycle report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds no summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mismatch_details holds something that is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says passed, but counts %1 mismatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says not passed, but counts no mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches and %2 mismatches do not make %3 replays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 successful and %2 failed do not make %3 workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
