#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
    Installs QBXML Relay on this PC so that it starts at boot and is started again when it fails.

.DESCRIPTION
    Makes the folders, a Python environment, the database, the first key, the first connection with
    its .qwc file, and a scheduled task that runs the server as LOCAL SERVICE. Ends with
    "qbrelay doctor". See docs/how-to/windows.md, also for what could not be tried.

.PARAMETER PublicUrl
    Base URL in the .qwc file and the answers. Empty: http://localhost and the port, which needs no
    certificate when the Web Connector runs on this same PC.

.PARAMETER Port
    Port of the server on a first install. Later it stands in the settings file.

.PARAMETER ConnectionName
    Name of the first connection.

.PARAMETER Upgrade
    Put in the code of this folder: takes a backup first and goes back if the new code does not run.

.PARAMETER Uninstall
    Take away the task and the program. The data stays, unless -Purge is given too.

.PARAMETER Purge
    With -Uninstall: remove the database, the settings and the logs as well.

.EXAMPLE
    powershell -ExecutionPolicy Bypass -File deploy\windows\install.ps1
#>
[CmdletBinding(DefaultParameterSetName = 'Install')]
param(
    [Parameter(ParameterSetName = 'Install')]
    [string]$PublicUrl = '',

    [Parameter(ParameterSetName = 'Install')]
    [ValidateRange(1, 65535)]
    [int]$Port = 5000,

    [Parameter(ParameterSetName = 'Install')]
    [ValidatePattern('^[A-Za-z0-9 ._-]+$')]
    [string]$ConnectionName = 'QuickBooks',

    [Parameter(ParameterSetName = 'Upgrade', Mandatory = $true)]
    [switch]$Upgrade,

    [Parameter(ParameterSetName = 'Uninstall', Mandatory = $true)]
    [switch]$Uninstall,

    [Parameter(ParameterSetName = 'Uninstall')]
    [switch]$Purge
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$TaskName = 'QBXML Relay'
$Source = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
$Program = Join-Path $env:ProgramFiles 'qbxml-relay'
$Venv = Join-Path $Program 'venv'
$Former = Join-Path $Program 'venv.former'
$Relay = Join-Path $Venv 'Scripts\qbrelay.exe'
$Data = Join-Path $env:ProgramData 'qbxml-relay'
$Settings = Join-Path $Data '.env'
$Database = Join-Path $Data 'relay.db'

function Write-Step([string]$Text) {
    Write-Host ''
    Write-Host "== $Text"
}

# Runs a program and stops the script when it fails. Returns what it printed.
function Invoke-Program([string]$File, [string[]]$Arguments) {
    & $File @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$File $($Arguments -join ' ') ended with code $LASTEXITCODE"
    }
}

# Runs qbrelay in the data folder, where its .env lies.
function Invoke-Relay([string[]]$Arguments) {
    Push-Location $Data
    try {
        Invoke-Program $Relay $Arguments
    }
    finally {
        Pop-Location
    }
}

function Assert-Python {
    if (-not (Get-Command 'py.exe' -ErrorAction SilentlyContinue)) {
        throw 'Python is not installed: get 3.11 or newer from python.org, with "Install for all users".'
    }
    $found = (Invoke-Program 'py.exe' @('-3', '-c', 'import sys; print(sys.base_prefix)') | Select-Object -Last 1).Trim()
    & 'py.exe' -3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'
    if ($LASTEXITCODE -ne 0) { throw "Python in $found is older than 3.11: install a newer one." }
    $users = Split-Path -Parent ([Environment]::GetFolderPath('UserProfile'))
    if ($found.StartsWith($users, [StringComparison]::OrdinalIgnoreCase) -or $found -like '*\WindowsApps\*') {
        throw "Python lies in $found, which the service may not read: install it for all users."
    }
}

function Protect-Data {
    New-Item -ItemType Directory -Force -Path $Data, (Join-Path $Data 'logs'), (Join-Path $Data 'backups') | Out-Null
    # By SID, as the names differ between languages of Windows: SYSTEM, Administrators, LOCAL SERVICE.
    Invoke-Program 'icacls.exe' @(
        $Data, '/inheritance:r', '/grant:r',
        '*S-1-5-18:(OI)(CI)F', '*S-1-5-32-544:(OI)(CI)F', '*S-1-5-19:(OI)(CI)M'
    ) | Out-Null
}

function Write-Settings {
    if (Test-Path $Settings) { return }
    $folder = $Data.Replace('\', '/')
    $lines = @(
        "QBRELAY_DB=$folder/relay.db",
        "QBRELAY_LOG_FILE=$folder/logs/relay.log",
        "QBRELAY_PORT=$Port"
    )
    if ($PublicUrl) { $lines += "QBRELAY_PUBLIC_URL=$PublicUrl" }
    # Set-Content would write a byte order mark, and the first setting would be lost.
    [IO.File]::WriteAllLines($Settings, $lines, (New-Object Text.UTF8Encoding $false))
}

function Get-Port {
    $line = Get-Content $Settings | Where-Object { $_ -match '^QBRELAY_PORT=\d+\s*$' } | Select-Object -Last 1
    if (-not $line) { return 5000 }
    return [int]$line.Split('=')[1]
}

function Install-Program {
    New-Item -ItemType Directory -Force -Path $Program | Out-Null
    # Built from a copy: where it lies, an older build folder could slip old modules in.
    $copy = Join-Path $Program 'source'
    if (Test-Path $copy) { Remove-Item -Recurse -Force $copy }
    New-Item -ItemType Directory -Path $copy | Out-Null
    foreach ($part in 'pyproject.toml', 'README.md', 'LICENSE', 'qbxml', 'qwc', 'qbwc_service') {
        Copy-Item -Recurse (Join-Path $Source $part) $copy
    }
    $python = Join-Path $Venv 'Scripts\python.exe'
    Invoke-Program 'py.exe' @('-3', '-m', 'venv', $Venv) | Out-Host
    Invoke-Program $python @('-m', 'pip', 'install', '--quiet', '--no-deps', '--require-hashes', '-r', (Join-Path $Source 'requirements.txt')) | Out-Host
    Invoke-Program $python @('-m', 'pip', 'install', '--quiet', '--no-deps', $copy) | Out-Host
    Remove-Item -Recurse -Force $copy
}

function Register-Server {
    $action = New-ScheduledTaskAction -Execute $Relay -Argument 'serve' -WorkingDirectory $Data
    # Task Scheduler's own "restart on failure" does not see every way to end. The second trigger
    # fires every minute and is ignored while the server runs.
    $atBoot = New-ScheduledTaskTrigger -AtStartup
    $everyMinute = New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)
    $account = New-ScheduledTaskPrincipal -UserId 'LOCALSERVICE' -LogonType ServiceAccount -RunLevel Limited
    $options = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -StartWhenAvailable `
        -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -ExecutionTimeLimit ([TimeSpan]::Zero) `
        -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 1)
    Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $atBoot, $everyMinute `
        -Principal $account -Settings $options -Force `
        -Description 'Queue between a REST API and QuickBooks Desktop.' | Out-Null
}

function Test-Server {
    $address = "http://127.0.0.1:$(Get-Port)/health"
    for ($try = 1; $try -le 30; $try++) {
        try {
            Invoke-WebRequest -UseBasicParsing -TimeoutSec 2 -Uri $address | Out-Null
            return $true
        }
        catch {
            Start-Sleep -Seconds 1
        }
    }
    return $false
}

function Start-Server {
    Enable-ScheduledTask -TaskName $TaskName | Out-Null
    Start-ScheduledTask -TaskName $TaskName
    return (Test-Server)
}

# Disabled as well as stopped, or the trigger of the next minute would start it again.
function Stop-Server {
    if (-not (Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue)) { return }
    Disable-ScheduledTask -TaskName $TaskName | Out-Null
    Stop-ScheduledTask -TaskName $TaskName
    for ($try = 1; $try -le 30; $try++) {
        $open = Get-NetTCPConnection -State Listen -LocalPort (Get-Port) -ErrorAction SilentlyContinue
        if (-not $open) { return }
        Start-Sleep -Seconds 1
    }
    throw "The server still holds port $(Get-Port): end its python.exe in Task Manager, then run this again."
}

function New-FirstKeyAndConnection {
    Write-Step 'First key and connection: note both secrets, they are not shown again'
    $key = Invoke-Relay @('key', 'create', '--name', 'first', '--json') | Out-String | ConvertFrom-Json
    $connection = Invoke-Relay @('connection', 'create', '--name', $ConnectionName, '--json') | Out-String | ConvertFrom-Json
    $written = $connection.qwc_path
    if (-not [IO.Path]::IsPathRooted($written)) { $written = Join-Path $Data $written }
    # The data folder is closed to ordinary users; the .qwc file holds no secret.
    $qwc = Join-Path ([Environment]::GetFolderPath('CommonDocuments')) "$ConnectionName.qwc"
    Copy-Item -Force $written $qwc
    Write-Host "API key:                $($key.key)"
    Write-Host "Web Connector password: $($connection.password)"
    Write-Host "Web Connector file:     $qwc"
}

function Install-Relay {
    if (Test-Path $Venv) { throw "QBXML Relay is installed in $Program already: use -Upgrade." }
    Assert-Python
    Write-Step "Folders: $Program and $Data"
    $fresh = -not (Test-Path $Database)
    Protect-Data
    Write-Settings
    Write-Step 'Program (a few minutes)'
    try {
        Install-Program
    }
    catch {
        if (Test-Path $Venv) { Remove-Item -Recurse -Force $Venv }
        throw
    }
    if ($fresh) { New-FirstKeyAndConnection }
    Write-Step 'Scheduled task'
    Register-Server
    if (-not (Start-Server)) { throw "The server does not answer; see $Data\logs\relay.log" }
}

function Update-Relay {
    if (-not (Test-Path $Venv)) { throw 'QBXML Relay is not installed: run this without -Upgrade.' }
    Assert-Python
    $stamp = Get-Date -Format 'yyyyMMdd-HHmmss'
    Write-Step 'Backup before the upgrade'
    Invoke-Relay @('backup', (Join-Path $Data "backups\before-upgrade-$stamp.db")) | Out-Host
    Write-Step 'Program (a few minutes)'
    Stop-Server
    if (Test-Path $Former) { Remove-Item -Recurse -Force $Former }
    Move-Item $Venv $Former
    try {
        Install-Program
        Register-Server
        if (-not (Start-Server)) { throw "The new program does not answer; see $Data\logs\relay.log" }
    }
    catch {
        Write-Step 'That did not work: back to the former program'
        Stop-Server
        if (Test-Path $Venv) { Remove-Item -Recurse -Force $Venv }
        Move-Item $Former $Venv
        Start-Server | Out-Null
        throw
    }
    Remove-Item -Recurse -Force $Former
}

function Uninstall-Relay {
    Write-Step 'Taking away the program'
    if (Test-Path $Settings) { Stop-Server }
    if (Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue) {
        Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false
    }
    if (Test-Path $Program) { Remove-Item -Recurse -Force $Program }
    if (-not $Purge) {
        Write-Host "Database, settings and logs stay in $Data"
    }
    elseif (Test-Path $Data) {
        Remove-Item -Recurse -Force $Data
    }
}

if ($Uninstall) {
    Uninstall-Relay
    return
}
if ($Upgrade) { Update-Relay } else { Install-Relay }
Write-Step 'qbrelay doctor'
Invoke-Relay @('doctor') | Out-Host
Write-Host "It runs. Settings: $Settings, logs: $Data\logs"
