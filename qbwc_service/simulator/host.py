"""What QuickBooks tells about itself: HostQuery, CompanyQuery, PreferencesQuery."""

from dataclasses import dataclass

from qbwc_service.simulator.defaults import DAYS_BILLS_ARE_DUE
from qbwc_service.simulator.documents import SUPPORTED, Answer
from qbwc_service.simulator.reading import Fields, version_of
from qbwc_service.simulator.rendering import extension_rets
from qbwc_service.simulator.requests import Call, texts
from qbwc_service.simulator.shapes import shape
from qbxml.schema.editions import LETTERS

_MOST_NAMES = 100_000


@dataclass(frozen=True, slots=True)
class Product:
    """The QuickBooks that has the file open; `newest` is the highest qbXML version it speaks."""

    name: str = "QuickBooks Enterprise Solutions: Manufacturing & Wholesale 24.0"
    major: str = "34"
    minor: str = "0"
    country: str = "US"
    newest: str = "16.0"
    multi_user: bool = False
    automatic_login: bool = False
    automatic_login_allowed: bool = True

    @property
    def edition(self) -> str:
        """The letter that the schema has for this country's edition."""
        return LETTERS[self.country]


def host(call: Call, product: Product) -> Answer:
    """Answer a HostQuery."""
    spoken = [v for v in SUPPORTED if version_of(v) <= version_of(product.newest)]
    told: Fields = {}
    if "IncludeListMetaData" in call.fields:
        told["ListMetaData"] = {
            name: {"MaxCapacity": str(_MOST_NAMES)} for name in shape("ListMetaData").items
        }
    return _told(
        call,
        "HostRet",
        told
        | {
            "ProductName": product.name,
            "MajorVersion": product.major,
            "MinorVersion": product.minor,
            "Country": product.country,
            "SupportedQBXMLVersion": list(spoken),
            "IsAutomaticLogin": _boolean(product.automatic_login),
            "QBFileMode": "MultiUser" if product.multi_user else "SingleUser",
        },
    )


def company(call: Call, name: str) -> Answer:
    """Answer a CompanyQuery; DataExt values of the OwnerIDs asked for come along."""
    owners = frozenset(owner.upper() for owner in texts(call.fields, "OwnerID"))
    return _told(
        call,
        "CompanyRet",
        {
            "IsSampleCompany": "false",
            "CompanyName": name,
            "LegalCompanyName": name,
            "Address": {"Addr1": "1 Main Street", "City": "Bayshore", "State": "CA"},
            "FirstMonthFiscalYear": "January",
            "FirstMonthIncomeTaxYear": "January",
            "CompanyType": "Other",
            "TaxForm": "OtherOrNone",
            "DataExtRet": list(extension_rets(call.books, call.books.extensions, owners)),
        },
    )


def preferences(call: Call, product: Product) -> Answer:
    """Answer a PreferencesQuery."""
    allowed = _boolean(product.automatic_login_allowed)
    return _told(
        call,
        "PreferencesRet",
        PREFERENCES
        | {
            "CurrentAppAccessRights": {
                "IsAutomaticLoginAllowed": allowed,
                "AutomaticLoginUserName": "Admin",
                "IsPersonalDataAccessAllowed": "true",
            },
        },
    )


PREFERENCES: Fields = {
    "AccountingPreferences": {
        "IsUsingAccountNumbers": "false",
        "IsRequiringAccounts": "true",
        "IsUsingClassTracking": "true",
        "IsUsingAuditTrail": "true",
        "IsAssigningJournalEntryNumbers": "true",
    },
    "FinanceChargePreferences": {
        "AnnualInterestRate": "0.00",
        "MinFinanceCharge": "0.00",
        "GracePeriod": "0",
        "IsAssessingForOverdueCharges": "false",
        "CalculateChargesFrom": "DueDate",
        "IsMarkedToBePrinted": "false",
    },
    "JobsAndEstimatesPreferences": {
        "IsUsingEstimates": "true",
        "IsUsingProgressInvoicing": "true",
        "IsPrintingItemsWithZeroAmounts": "true",
    },
    "MultiCurrencyPreferences": {"IsMultiCurrencyOn": "false"},
    "PurchasesAndVendorsPreferences": {
        "IsUsingInventory": "true",
        "DaysBillsAreDue": str(DAYS_BILLS_ARE_DUE),
        "IsAutomaticallyUsingDiscounts": "false",
    },
    "ReportsPreferences": {
        "AgingReportBasis": "AgeFromDueDate",
        "SummaryReportBasis": "Accrual",
    },
    "SalesAndCustomersPreferences": {
        "IsTrackingReimbursedExpensesAsIncome": "false",
        "IsAutoApplyingPayments": "true",
        "PriceLevels": {"IsUsingPriceLevels": "true", "IsRoundingSalesPriceUp": "false"},
    },
}


def _told(call: Call, name: str, ret: Fields) -> Answer:
    only = texts(call.fields, "IncludeRetElement")
    shown = {k: v for k, v in ret.items() if not only or k in only}
    answer = call.answer()
    answer.rets.append((name, shown))
    return answer


def _boolean(value: bool) -> str:  # noqa: FBT001 - a converter of exactly this
    return "true" if value else "false"
