<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>Confirm all %Ln shown</source>
        <translation>
            <numerusform>Confirm the one shown</numerusform>
            <numerusform>Confirm all %Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>{name} seems to hold %Ln articles. Give each a column of its own?</source>
        <translation>
            <numerusform>{name} seems to hold %Ln article. Give each a column of its own?</numerusform>
            <numerusform>{name} seems to hold %Ln articles. Give each a column of its own?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message numerus="yes">
        <source>%Ln claims joined between {one} and {other}</source>
        <translation>
            <numerusform>%Ln claim joined between {one} and {other}</numerusform>
            <numerusform>%Ln claims joined between {one} and {other}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%Ln state it, each in its own words</source>
        <translation>
            <numerusform>%Ln states it, in its own words</numerusform>
            <numerusform>%Ln state it, each in its own words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln state it, {origins} of them independently</source>
        <translation>
            <numerusform>%Ln states it, {origins} of them independently</numerusform>
            <numerusform>%Ln state it, {origins} of them independently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share} of {one} stands in {other}; they differ in %Ln groups</source>
        <translation>
            <numerusform>{share} of {one} stands in {other}; they differ in %Ln group</numerusform>
            <numerusform>{share} of {one} stands in {other}; they differ in %Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>{at} of {all} in %Ln articles</source>
        <translation>
            <numerusform>{at} of {all} in %Ln article</numerusform>
            <numerusform>{at} of {all} in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln notes or links have lost their place; they are listed under Notes.</source>
        <translation>
            <numerusform>%Ln note or link has lost its place; it is listed under Notes.</numerusform>
            <numerusform>%Ln notes or links have lost their place; they are listed under Notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claims</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>add article</source>
        <translation>
            <numerusform>add article</numerusform>
            <numerusform>add article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add {n} articles</source>
        <translation>
            <numerusform>add {n} articles</numerusform>
            <numerusform>add {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is a mailbox of {n} mails</source>
        <translation>
            <numerusform>it is a mailbox of {n} mails</numerusform>
            <numerusform>it is a mailbox of {n} mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rare word in common</source>
        <translation>
            <numerusform>{n} rare word in common</numerusform>
            <numerusform>{n} rare word in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rare words in common</source>
        <translation>
            <numerusform>{n} rare words in common</numerusform>
            <numerusform>{n} rare words in common</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>folds</name>
    <message numerus="yes">
        <source>%Ln lines of the page set aside</source>
        <translation>
            <numerusform>%Ln line of the page set aside</numerusform>
            <numerusform>%Ln lines of the page set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>group</name>
    <message numerus="yes">
        <source>in %Ln groups</source>
        <translation>
            <numerusform>in %Ln group</numerusform>
            <numerusform>in %Ln groups</numerusform>
        </translation>
    </message>
</context>
</TS>
