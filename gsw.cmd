@echo off
rem Starts the program. Finds a JDK 21 or newer by itself, and builds the program when it is missing or older than its sources.
rem GSW_JAVA_HOME names the JDK to use instead.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "PROGRAM=%ROOT%\app\target\gsw"

rem --- a JDK 21 or newer ---------------------------------------------------------------------------------------------

set "FOUND="
set "FOUND_VERSION=0"
if defined GSW_JAVA_HOME call :consider "%GSW_JAVA_HOME%"
if not defined FOUND if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
if not defined FOUND for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LocalAppData%\Programs\Eclipse Adoptium" "%UserProfile%\.jdks" "%UserProfile%\.sdkman\candidates\java") do (
    if exist "%%~P\" for /d %%J in ("%%~P\*") do call :consider "%%~J"
)
if not defined FOUND (
    echo gsw cần JDK 21 trở lên nhưng không tìm thấy trên máy này. Hãy cài đặt, hoặc đặt biến GSW_JAVA_HOME trỏ tới thư mục của JDK.>&2
    echo gsw needs a JDK 21 or newer and found none on this machine. Install one, or let GSW_JAVA_HOME name its folder.>&2
    exit /b 5
)

rem --- the program ---------------------------------------------------------------------------------------------------

set "OUTDATED="
if not exist "%PROGRAM%\built" set "OUTDATED=1"
if not defined OUTDATED call :look_for_newer_sources
if not defined OUTDATED goto start

where mvn >nul 2>nul
if errorlevel 1 (
    echo gsw chưa được dựng và cần Apache Maven ^(lệnh mvn^) để dựng, nhưng không tìm thấy.>&2
    echo gsw is not built yet and needs Apache Maven ^(mvn^) to build itself, and there is none on the PATH.>&2
    exit /b 5
)
echo đang dựng chương trình… / first start, or the sources have changed: building…>&2
if not exist "%ROOT%\app\target" mkdir "%ROOT%\app\target"
if not defined JAVA_HOME set "JAVA_HOME=%FOUND%"
pushd "%ROOT%"
call mvn -q -B -ntp -Dquick package >"%ROOT%\app\target\build.log" 2>&1 <nul
set "BUILD_CODE=%errorlevel%"
popd
if not "%BUILD_CODE%"=="0" (
    type "%ROOT%\app\target\build.log" >&2
    echo Không dựng được chương trình, xem thông báo ở trên. / The program could not be built, see above.>&2
    exit /b 5
)

rem --- start ---------------------------------------------------------------------------------------------------------

:start
rem Long work gains from the optimising compiler and a parallel collector, everything else from an early start.
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%C in (load demo benchmark) do if /i "%~1"=="%%C" set "OPTIONS="
if %FOUND_VERSION% geq 23 set "OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow"
"%FOUND%\bin\java.exe" %OPTIONS% "-XX:SharedArchiveFile=%PROGRAM%\gsw.jsa" -Xlog:disable -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dgsw.root=%ROOT%" "-Dgsw.program=%PROGRAM%" -jar "%PROGRAM%\lib\gsw.jar" %*
exit /b %errorlevel%

rem Remembers the JDK in the given folder if it is 21 or newer and the newest so far.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "VERSION=%%~V"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% lss 21 exit /b 0
if %VERSION% leq %FOUND_VERSION% exit /b 0
set "FOUND=%~f1"
set "FOUND_VERSION=%VERSION%"
exit /b 0

rem cmd cannot compare two files' times by itself. What is newer than the program's stamp is asked of PowerShell.
:look_for_newer_sources
for /f %%N in ('powershell -NoProfile -Command "$b=(Get-Item -LiteralPath $env:PROGRAM\built).LastWriteTime; $m='pom.xml','warehouse','etl','queries','reports','app'; $n=foreach($x in $m){$p=Join-Path $env:ROOT $x; if(Test-Path -LiteralPath $p -PathType Leaf){Get-Item -LiteralPath $p}else{Get-Item -LiteralPath (Join-Path $p 'pom.xml'); Get-ChildItem -LiteralPath (Join-Path $p 'src\main') -Recurse -File}}; @($n | Where-Object {$_.LastWriteTime -gt $b}).Count"') do if not "%%N"=="0" set "OUTDATED=1"
exit /b 0
