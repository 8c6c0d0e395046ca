# Builds the Windows bundle and its installer:  powershell -File resources\packaging\windows\build.ps1 [OUT]
# Needs Python 3.11 or later (64 bit) as "py" and Inno Setup 6.3 or later as "iscc". Not run yet: see ..\README.md.
param([string]$Out = "build\bundle")
$ErrorActionPreference = "Stop"
function Step { param([scriptblock]$Command) & $Command; if ($LASTEXITCODE) { throw "stopped at: $Command" } }

$root = (Resolve-Path "$PSScriptRoot\..\..\..").Path
$null = New-Item -ItemType Directory -Force $Out
$Out = (Resolve-Path $Out).Path
if (-not (Test-Path "$Out\venv\Scripts\pyinstaller.exe")) {
    Step { py -3 -m venv "$Out\venv" }
    Step { & "$Out\venv\Scripts\python.exe" -m pip install --quiet "$root[bundle]" }
}
Step { & "$Out\venv\Scripts\python.exe" -m pip install --quiet --no-deps --force-reinstall "$root" }
Step { & "$Out\venv\Scripts\pyinstaller.exe" --noconfirm --log-level WARN --distpath "$Out\dist" --workpath "$Out\work" "$root\resources\packaging\source-reader.spec" }
$version = & "$Out\venv\Scripts\python.exe" -c "import reader; print(reader.__version__)"
Step { iscc /Qp "/DVersion=$version" "/DBundle=$Out\dist\source-reader" "/O$Out" "$PSScriptRoot\source-reader.iss" }
Get-ChildItem "$Out\*.exe"
