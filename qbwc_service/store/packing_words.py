"""The words that packed records share. They may never change: what was written needs them for ever.

Better ones get the next format byte in `packing`. In what follows the likeliest stands last, where
deflate refers to it most cheaply, and fields stand in the order in which records write them.
"""

FIRST = (
    b'{"key_id":"key-","scopes":["read","write","admin"],"hint":"","last_used_at":null,'
    b'"revoked_at":null,"allowed_networks":[]}{"password_hash":"","owner_id":"{","file_id":"{",'
    b'"company_file":"","every_seconds":5,"hold_seconds":0,"linger_seconds":2,"read_only":false,'
    b'"paused":false,"disabled":false}{"last_poll_at":null,"last_success_at":null,"gaps":[60,60],'
    b'"online":true,"trouble":null,"trouble_text":"","warning":"","session_id":null,"product":"'
    b'QuickBooks","country":"US","company_name":"","company_path":"","learned":true,'
    b'"pc_clock_offset_seconds":null}{"interactive":0,"standard":0,"batch":0,"later":0}'
    b'{"job_id":"tx-01","fingerprint":"","orphan_until":null}<?xml version=\\"1.0\\" '
    b'encoding=\\"utf-8\\"?>\\n<?qbxml version=\\"13.0\\"?>\\n<QBXML>\\n<QBXMLMsgsRq onError='
    b'\\"continueOnError\\"><CustomerQueryRq iterator=\\"Start\\"><MaxReturned>100</MaxReturned>'
    b"<ActiveStatus>All</ActiveStatus><IncludeRetElement>FromModifiedDate ToModifiedDate"
    b"<OwnerID>0</OwnerID></CustomerQueryRq><CustomerAdd><CustomerMod><VendorRet><ItemServiceRet>"
    b"<EstimateAdd><BillAdd><JournalEntryAdd><ReceivePaymentAdd><PaymentMethodRef><SalesOrderAdd>"
    b"<CompanyName>Inc.</CompanyName><FirstName><LastName><BillAddress><Addr1><Addr2><City><State>"
    b"<PostalCode><Country><Phone><Email><IsActive>true</IsActive><Sublevel>0</Sublevel><Balance>"
    b"0.00</Balance><TotalBalance><JobStatus>None</JobStatus><ARAccountRef>Accounts Receivable"
    b"<AccountRef><ClassRef><TermsRef>Net 30</TermsRef><SalesTaxCodeRef><FullName>Tax</FullName>"
    b"<DueDate>2026-<ShipDate><PONumber><Memo><IsPending>false</IsPending><IsToBePrinted>false"
    b"</IsToBePrinted><IsToBeEmailed><IsFinanceCharge><IsPaid>false</IsPaid><ItemSalesTaxRef>"
    b"<SalesTaxPercentage><SalesTaxTotal><AppliedAmount><BalanceRemaining><TemplateRef><Subtotal>"
    b'<InvoiceAddRq requestID=\\"<InvoiceAdd><CustomerRef><ListID>80000001-1</ListID><FullName>'
    b"</FullName></CustomerRef><TxnDate>2026-</TxnDate><RefNumber></RefNumber><InvoiceLineAdd>"
    b"<ItemRef><FullName></FullName></ItemRef><Desc></Desc><Quantity>1</Quantity><Rate>0.00</Rate>"
    b"<Amount>100.00</Amount></InvoiceLineAdd></InvoiceAdd></InvoiceAddRq></QBXMLMsgsRq></QBXML>"
    b'<QBXML><QBXMLMsgsRs><InvoiceAddRs requestID=\\" statusCode=\\"0\\" statusSeverity=\\"Info\\" '
    b'statusMessage=\\"Status OK\\"><InvoiceRet><TxnID></TxnID><TimeCreated>2026-</TimeCreated>'
    b"<TimeModified>2026-</TimeModified><EditSequence></EditSequence><TxnNumber></TxnNumber>"
    b"<InvoiceLineRet><TxnLineID></TxnLineID><ItemRef><ListID></ListID></ItemRef></InvoiceLineRet>"
    b'</InvoiceRet></InvoiceAddRs></QBXMLMsgsRs></QBXML>","ref":null}{"id":"con_01","version":1,'
    b'"connection_id":"con_01","tenant_id":"default","state":"open","opened_at":"2026-",'
    b'"last_call_at":"2026-","checked":true,"machine":"","qbxml_version":"13.0","in_flight":'
    b'{"since":"2026-","job_id":"tx-01","hello":""},"paging":[],"left":0,"done":0,"percent":0,'
    b'"more":false,"lingered_ms":0,"linger_since":null,"passed_over":{"standard":0,"batch":0},'
    b'"last_error":"","end_reason":""}{"id":"tx-01","version":1,"tenant_id":"default",'
    b'"connection_id":"con_01","lane":"standard","writes":true,"state":"succeeded","outcome":'
    b'"applied","request":{"size":2000,"inline":"<?xml version=\\"1.0\\"?><?qbxml version=\\"'
    b'13.0\\"?><QBXML><QBXMLMsgsRq onError=\\"stopOnError\\" newMessageSetID=\\"<InvoiceAddRq>",'
    b'"ref":null},"requests":[{"type":"InvoiceAddRq","request_id":"1","writes":true,"iterates":'
    b'false,"outcome":"pending","status_code":0,"severity":"Info","message":"Status OK"},{"type":'
    b'"CustomerQueryRq","request_id":null,"writes":false,"iterates":true,"outcome":"not_applied",'
    b'"status_code":null,"severity":"Error","message":""}],"created_at":"2026-","updated_at":'
    b'"2026-","identifier":"order-","idempotency_key":"","metadata":null,"own_message_set_id":'
    b'false,"stops_on_error":true,"response":[{"size":2000,"inline":"","ref":null}],"unreadable":'
    b'null,"attempt":{"number":1,"ticket_hash":"con_01","sent_at":"2026-","page_sent_at":"2026-",'
    b'"message_set_id":"","sent":{"size":2000,"inline":"","ref":null},"pages":[],"next_page":'
    b'false},"attempt":null,"attempts":0,"lost":0,"set_back":0,"due_at":null,"expires_at":null,'
    b'"first_sent_at":null,"finished_at":null,"doubt_contact_at":null,"quickbooks_ms":0,"failure":'
    b'null,"retry_of":null,"retried_by":null,"duplicate_of":null,"timeline":[{"at":"2026-","state"'
    b':"queued","reason":"accepted","by":"","note":null},{"at":"2026-","state":"sent","reason":'
    b'"attempt 1","by":null,"note":null},{"at":"2026-","state":"succeeded","reason":"answered",'
    b'"by":null,"note":null}]}'
)

SECOND = (
    b'{"key_id":"key-","scopes":["read","write","admin"],"hint":"","last_used_at":null,'
    b'"revoked_at":null,"allowed_networks":[]}{"password_hash":"","owner_id":"{","file_id":"{'
    b'","company_file":"","every_seconds":5,"hold_seconds":0,"linger_seconds":2,'
    b'"write_batch":1,"read_only":false,"paused":false,"disabled":false}{"last_poll_at":null,'
    b'"last_success_at":null,"gaps":[60,60],"online":true,"trouble":null,"trouble_text":"",'
    b'"warning":"","session_id":null,"product":"QuickBooks","country":"US","company_name":"",'
    b'"company_path":"","learned":true,"pc_clock_offset_seconds":null}{"interactive":0,'
    b'"standard":0,"batch":0,"later":0}{"job_id":"tx-01","fingerprint":"",'
    b'"orphan_until":null}<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>\\n<?qbxml '
    b'version=\\"13.0\\"?>\\n<QBXML>\\n<QBXMLMsgsRq onError=\\"continueOnError\\">'
    b'<CustomerQueryRq iterator=\\"Start\\"><MaxReturned>100</MaxReturned><ActiveStatus>'
    b"All</ActiveStatus><IncludeRetElement>FromModifiedDate ToModifiedDate<OwnerID>0</OwnerID>"
    b"</CustomerQueryRq><CustomerAdd><CustomerMod><VendorRet><ItemServiceRet><EstimateAdd>"
    b"<BillAdd><JournalEntryAdd><ReceivePaymentAdd><PaymentMethodRef><SalesOrderAdd>"
    b"<CompanyName>Inc.</CompanyName><FirstName><LastName><BillAddress><Addr1><Addr2><City>"
    b"<State><PostalCode><Country><Phone><Email><IsActive>true</IsActive><Sublevel>"
    b"0</Sublevel><Balance>0.00</Balance><TotalBalance><JobStatus>None</JobStatus>"
    b"<ARAccountRef>Accounts Receivable<AccountRef><ClassRef><TermsRef>Net 30</TermsRef>"
    b"<SalesTaxCodeRef><FullName>Tax</FullName><DueDate>2026-<ShipDate><PONumber><Memo>"
    b"<ExternalGUID>{</ExternalGUID><IsPending>false</IsPending><IsToBePrinted>"
    b"false</IsToBePrinted><IsToBeEmailed><IsFinanceCharge><IsPaid>false</IsPaid>"
    b"<ItemSalesTaxRef><SalesTaxPercentage><SalesTaxTotal><AppliedAmount><BalanceRemaining>"
    b'<TemplateRef><Subtotal><InvoiceAddRq requestID=\\"<InvoiceAdd><CustomerRef><ListID>'
    b"80000001-1</ListID><FullName></FullName></CustomerRef><TxnDate>2026-</TxnDate>"
    b"<RefNumber></RefNumber><InvoiceLineAdd><ItemRef><FullName></FullName></ItemRef><Desc>"
    b"</Desc><Quantity>1</Quantity><Rate>0.00</Rate><Amount>100.00</Amount></InvoiceLineAdd>"
    b"</InvoiceAdd></InvoiceAddRq></QBXMLMsgsRq></QBXML><QBXML><QBXMLMsgsRs><InvoiceAddRs "
    b'requestID=\\" statusCode=\\"0\\" statusSeverity=\\"Info\\" statusMessage=\\"Status '
    b'OK\\"><InvoiceRet><TxnID></TxnID><TimeCreated>2026-</TimeCreated><TimeModified>'
    b"2026-</TimeModified><EditSequence></EditSequence><TxnNumber></TxnNumber><InvoiceLineRet>"
    b"<TxnLineID></TxnLineID><ItemRef><ListID></ListID></ItemRef></InvoiceLineRet>"
    b'</InvoiceRet></InvoiceAddRs></QBXMLMsgsRs></QBXML>","ref":null}{'
    b'"connection_id":"con_01","tenant_id":"default","ids":["{"id":"con_01","version":1,'
    b'"connection_id":"con_01","tenant_id":"default","state":"open","opened_at":"2026-",'
    b'"last_call_at":"2026-","checked":true,"machine":"PC1","qbxml_version":"16.0",'
    b'"in_flight":null,"in_flight":{"since":"2026-","errand":"clear","job_id":null,'
    b'"hello":"<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?><?qbxml version=\\"13.0\\"?>'
    b'<QBXML><QBXMLMsgsRq oldMessageSetID=\\"\\" onError=\\"stopOnError\\"></QBXMLMsgsRq>'
    b'</QBXML>","errand":"job","job_id":"tx-01","hello":"","others":[],"sent":null},'
    b'"paging":[],"left":100,"done":0,"percent":0,"more":true,"lingered_ms":0,'
    b'"linger_since":null,"passed_over":{"standard":0,"batch":0},"page_sizes":[],'
    b'"noted_at":"2026-","spent":[],"spilled":false,"last_error":"","end_reason":"","usage":{'
    b'"hour":"2026-","busy_ms":0,"starts":["2026-"],"pc_offset_seconds":null}}{"id":"tx-01",'
    b'"version":1,"tenant_id":"default","connection_id":"con_","lane":"standard",'
    b'"writes":true,"state":"succeeded","outcome":"applied","request":{"size":2000,'
    b'"inline":"<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?><?qbxml version=\\"13.0\\"?>'
    b'<QBXML><QBXMLMsgsRq onError=\\"stopOnError\\"><InvoiceAddRq requestID=\\"","ref":null},'
    b'"requests":[{"type":"CustomerQueryRq","request_id":null,"writes":false,"iterates":true,'
    b'"guid":null,"outcome":"not_applied","status_code":null,"severity":"Error",'
    b'"message":""}],"requests":[{"type":"InvoiceAddRq","request_id":"1","writes":true,'
    b'"iterates":false,"guid":"{","outcome":"pending","status_code":null,"severity":"",'
    b'"message":""}],"outcome":"applied","status_code":0,"severity":"Info","message":"Status '
    b'OK"}],"created_at":"2026-","updated_at":"2026-","identifier":"order-",'
    b'"idempotency_key":"","metadata":null,"own_message_set_id":false,"stops_on_error":true,'
    b'"shares":true,"batch_limit":null,"response":[{"size":2000,"inline":"<?xml '
    b'version=\\"1.0\\" ?>\\n<QBXML>\\n<QBXMLMsgsRs>\\n<InvoiceAddRs requestID=\\"",'
    b'"ref":null}],"response":[],"unreadable":null,"attempt":{"number":1,"ticket_hash":"con_",'
    b'"sent_at":"2026-","page_sent_at":"2026-","message_set_id":"","sent":{"size":2000,'
    b'"inline":"<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?><?qbxml version=\\"13.0\\"?>'
    b'<QBXML><QBXMLMsgsRq newMessageSetID=\\"\\" onError=\\"stopOnError\\"><InvoiceAddRq '
    b'requestID=\\"tx-01.1.1.1\\"><InvoiceAdd><CustomerRef></InvoiceAdd></InvoiceAddRq>'
    b'</QBXMLMsgsRq></QBXML>","ref":null},"message_set_id":null,"sent":null,"pages":[],'
    b'"next_page":false,"siblings":[]},"attempts":1,"lost":0,"set_back":0,"due_at":null,'
    b'"expires_at":null,"first_sent_at":"2026-","finished_at":"2026-","doubt_contact_at":null,'
    b'"recovery":null,"recovered":false,"quickbooks_ms":0,"failure":null,"retry_of":null,'
    b'"retried_by":null,"duplicate_of":null,"after":[],"held_by":[],"values":null,'
    b'"awaited":false,"timeline":[{"at":"2026-"attempt":null,"attempts":0,"lost":0,'
    b'"set_back":0,"due_at":null,"expires_at":null,"first_sent_at":null,"finished_at":null,'
    b'"doubt_contact_at":null,"recovery":null,"recovered":false,"quickbooks_ms":0,'
    b'"failure":null,"retry_of":null,"retried_by":null,"duplicate_of":null,"after":[],'
    b'"held_by":[],"values":null,"awaited":false,"timeline":[{"at":"2026-","state":"queued",'
    b'"reason":"accepted","by":"","note":null},{"at":"2026-","state":"sent","reason":"attempt '
    b'1","by":null,"note":null},{"at":"2026-","state":"succeeded","reason":"answered",'
    b'"by":null,"note":null}]}'
)
