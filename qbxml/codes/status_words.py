"""What each status code says to a developer and to a bookkeeper, and where it is put right.

A block is: the codes with, after `|`, the names of `menus.MENUS` where something is done in
QuickBooks; a line for who writes the program; a line for who keeps the books, without which it is
BOOKKEEPER_OF_BUGS.
"""

from typing import Final

BOOKKEEPER_OF_BUGS: Final = (
    "Nothing was entered, and there is nothing to do in QuickBooks: the program has a mistake."
)

WORDS: Final = """
0
Read the record in the answer, and keep its ListID or TxnID.
It was done in QuickBooks.

1
Take it as an empty list: the query ran, and nothing fits its filters.
QuickBooks looked and found nothing that fits; this is no error.

500
Compare what came with what was asked for; a Mod or Del with this code changed nothing.
Something that was looked for is not in this company file; what is there was found.

501
Declare a later qbXML version to see the object; a write with this code was made all the same.
QuickBooks has the record but could not show it to the program.

510
Query for the record; a write with this code was made, so do not send it again.
QuickBooks has the record but could not show it to the program.

530
Leave out the field that the message names; the rest was saved, so do not send it again.
It was saved without a detail that this edition of QuickBooks has no place for.

531
Use a value that this edition knows; the rest was saved, so do not send it again.
It was saved without a choice that this edition of QuickBooks does not have.

540
Pass it over: QuickBooks Desktop does not use this code.
QuickBooks added a remark to its work; there is nothing to do.

550 | customers vendors
Send the notes alone, as a change of the saved record; do not repeat the write.
It was saved without its notes; they can be typed in where the record is shown.

560
Use the newer field before a later qbXML version drops the old one.
Everything was saved; the program only used an old way of saying it.

570 | payments bills
Do not send it again: it was saved, only the link to the closed transaction is missing.
It was saved but not tied to the other transaction, because that one is closed already.

600 9002 9003 | find
Take a write as unknown: search for its records before anything is sent again.
QuickBooks cannot say whether it was entered; look for it before it is entered again.

1000 | verify
Send it once more after a pause; nothing of it was done.
QuickBooks had a fault of its own and entered nothing; the service tries it once more.

1010
Send it again unchanged after a pause; nothing of it was done.
QuickBooks was busy and entered nothing; the service tries it again.

1030
Find out which editions and versions know the request before it is sent.
This edition of QuickBooks cannot do what the program asked; nothing was entered.

1060
Keep each requestID to 50 characters.

3000
Do not keep ids for ever: find the object by its name, and use the id that it has now.
The program pointed to something that this company file does not have; nothing was entered.

3010
Write true or false.

3020
Write a date as 2026-03-14, and a time as 2026-03-14T09:30:00.

3030 3031
Put the start of the range before its end.

3035
Write a time interval as PT2H30M: hours, then minutes.

3040
Write an amount with a point and two decimals, without a currency sign or thousands commas.

3045 3050 3060
Write a price, percentage or quantity as a plain number with a point and no sign beside it.

3065
Write a GUID in hexadecimal with its hyphens and braces.

3070
Cut or refuse a text that is longer than the schema allows for its field.
A text was too long for QuickBooks, so nothing was entered; shorten it where it comes from.

3080
Check the text against what its field allows before it is sent.
QuickBooks does not accept one of the texts, so nothing was entered; correct it at its source.

3085
Check the number against what its field allows before it is sent.
QuickBooks does not accept one of the numbers, so nothing was entered; correct it at its source.

3090
Replace the colon in names: QuickBooks writes it between a parent and what is under it.
A name holds a character that QuickBooks does not allow, such as a colon; nothing was entered.

3100 | customers vendors employees
Query for the name and use the record that has it, or add the new one under another name.
Another customer, vendor, employee or list entry has this name already, so nothing was added.

3101
Check each quantity times its rate, and their sum, before it is sent.
The amount is larger than QuickBooks can hold, so nothing was entered.

3110
Use one of the values that the schema lists for the field, spelt exactly so.

3120 | find
Query for the object: it was deleted or merged, or it belongs to another company file.
What the program wanted to change or see is not in this company file; it may have been deleted.

3121
Define the data extension for this OwnerID first, or correct the OwnerID or the object.
The extra details that the program keeps are not in this company file; nothing was entered.

3130
Add the parent first, and name it by its ListID or its full name.
The entry belongs under another one that cannot be used; nothing was entered.

3140 | customers items accounts
Query for whatever a request refers to before it is sent, and add what is missing.
It names a customer, item or account that is not in this company file; nothing was entered.

3150
Add what is missing, at the place that the schema gives it.
Something that QuickBooks needs was left out, so nothing was entered.

3151
Leave the element out, or declare a qbXML version that allows it there.

3152
Send one of the two elements alone.

3153
Send the element only with the values that go with it.

3160 | find
Set IsActive to false instead, or delete first whatever refers to it.
It is used elsewhere in the books, so it was not deleted; it can be made inactive instead.

3161 3171 | closing-date
Correct it by a new transaction after the closing date.
It belongs to a period that is closed, so it was neither changed nor deleted.

3162 | single-user
Send it again once the company file is in single-user mode; sooner is no use.
This works only while one person alone is in the company file; nothing was changed.

3170
Read the message: if it speaks of a lock, send it again later, else the change is not allowed.
QuickBooks did not allow the change, or someone was at work there; nothing was changed.

3175 3177 | close
Send it again unchanged after a pause; nothing of it was done.
Someone has it open in QuickBooks, so nothing was entered yet; the service tries it again.

3176 | close
Send it again unchanged after a pause; nothing of it was done.
Someone has something open that belongs to it, so nothing was entered; the service tries it again.

3180
Read the message: if it speaks of a lock, send it again later, else correct what it names.
QuickBooks could not save it, so nothing was entered; its message tells the reason.

3185 | find
Query for the transaction, and delete or correct it where it cannot be voided.
QuickBooks did not allow the transaction to be voided; it stands as it was.

3190
Leave the field as it is, or give it another value.

3200
Query for the record, make the change anew, and send it with the EditSequence that came.
It was changed in QuickBooks meanwhile, so the program's change was not made.

3205
Check the address against the lines and lengths that the schema allows.
QuickBooks does not accept the address, so nothing was entered; correct it at its source.

3210
Correct what the message names: often a rule of bookkeeping is broken, not the form of a value.
It breaks a rule of QuickBooks, such as to pay no more than is due; nothing was entered.

3220 | access
Do not repeat it until someone has allowed the application to do this.
QuickBooks does not allow the program to do this; nothing was entered.

3230
Correct the request that failed, then send all that was rolled back.
It was taken back because something that belongs to it failed; nothing of it was entered.

3231
Correct the request that failed before it; under continueOnError the rest is not left out.
It was left out because something before it failed; nothing of it was entered.

3240
Read the record again and use what came.
The record is not the one that the program remembers; nothing was changed.

3250 | preferences
Send PreferencesQuery first, and leave out what is switched off.
It needs something that is switched off, or that this edition does not have.

3260 | roles users
Do not repeat it until the user that the application logs in as has the right.
The QuickBooks user that the program works as is not allowed to do this; nothing was entered.

3261 | properties
Leave personal data out, or have access to it allowed.
The program is not allowed to see personal data such as social security numbers.

3262
Leave payroll out where the company has no subscription for it.
It needs a payroll subscription, which this company does not have.

3263 | access
Write IsReadOnly false into the .qwc file, or leave it out.
The program is only allowed to read in this company file; nothing was entered.

3264
Leave card payments out where the company has no subscription for them.
It needs Intuit's service for card payments, which this company does not have.

3270 | accounts
Name the account in the request, or have it set in QuickBooks before it is sent again.
QuickBooks does not know to which account it goes; nothing was entered.

3280 | items
Query for the type of the item before it is used.
The item is of a kind that cannot be used here; nothing was entered.

3290
Read the message for the reason; nothing was created.
QuickBooks could not create it; its message tells the reason.

3300
Do not repeat it until the list has room: every edition limits its lists.
The list in QuickBooks holds as many entries as it can, so nothing was added.

3310 | close
Send it again once the form is closed.
A form that is open in QuickBooks stands in the way; nothing was entered.

3351
Keep the value in a private data extension, with an OwnerID of your own.
QuickBooks has no custom fields for this kind of record; nothing was entered.

3390
Stop each iterator that is not read to its end, or let the session end.
Too many lists were read at the same time; nothing in the books was changed.

3391
Start the query anew: an iterator lives for one session of one application.
Reading a long list was interrupted; nothing in the books was changed.

3500 | single-user
Read the message; a merge may want single-user mode.
QuickBooks met an error that it does not explain; nothing was changed.

9001
Give every message set an id of its own, and repeat one only with the very same bytes.
The program has mixed up two entries, so nothing was entered.

9004
Keep newMessageSetID and oldMessageSetID to 23 characters.

9005 | find
Look for the records themselves: a later status check will find no record of this set.
QuickBooks made no note of what it entered; look for it before it is entered again.
"""
