@echo off
rem The one command of Dauys on Windows, in a package: dauys demo, dauys compare OLD NEW. It takes the Java that came along,
rem or DAUYS_JAVA_HOME, JAVA_HOME, in this order.
setlocal EnableExtensions DisableDelayedExpansion
set "dauys_home=%~dp0"
set "dauys_java="
if exist "%dauys_home%runtime\bin\java.exe" set "dauys_java=%dauys_home%runtime"
if not defined dauys_java if defined DAUYS_JAVA_HOME set "dauys_java=%DAUYS_JAVA_HOME%"
if not defined dauys_java if defined JAVA_HOME set "dauys_java=%JAVA_HOME%"
if not defined dauys_java goto nojava
findstr /c:"JAVA_VERSION=\"25" "%dauys_java%\release" >nul 2>nul || goto nojava

set "dauys_kind=commands"
if /i "%~1"=="serve" set "dauys_kind=server"
if /i "%~1"=="demo" set "dauys_kind=server"
if /i "%~1"=="meeting" set "dauys_kind=server"
if "%~1"=="" goto help
if /i "%~1"=="help" goto help
for %%c in (package prepare test format bench findings) do if /i "%~1"=="%%c" goto bash

set "dauys_path=%dauys_home%lib\dauys.jar"
set "dauys_options=-XX:-UsePerfData -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR"
if "%dauys_kind%"=="server" goto server
set "dauys_options=%dauys_options% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=org/dauys/cli/logback-quiet.xml"
goto start
:server
set "dauys_options=%dauys_options% -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
if not exist "%dauys_home%beans.jar" goto start
if not exist "%dauys_home%server.aot" goto start
set "dauys_path=%dauys_path%;%dauys_home%beans.jar"
set "dauys_options=%dauys_options% -Dspring.aot.enabled=true"

:start
rem Kazakh and Russian letters need a console that speaks UTF-8; the former page comes back at the end.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "dauys_page=%%p"
chcp 65001 >nul
if exist "%dauys_home%%dauys_kind%.aot" goto cached
"%dauys_java%\bin\java.exe" %dauys_options% -Ddauys.console=ask %DAUYS_JAVA_OPTS% -cp "%dauys_path%" org.dauys.cli.Dauys %*
goto end
:cached
"%dauys_java%\bin\java.exe" %dauys_options% -XX:AOTCache="%dauys_home%%dauys_kind%.aot" -Xlog:disable -Ddauys.guard.cache="%dauys_home%commands.aot" -Ddauys.console=ask %DAUYS_JAVA_OPTS% -cp "%dauys_path%" org.dauys.cli.Dauys %*

:end
set "dauys_code=%ERRORLEVEL%"
chcp %dauys_page% >nul
exit /b %dauys_code%

:help
"%dauys_java%\bin\java.exe" -Dfile.encoding=UTF-8 -cp "%dauys_home%lib\dauys.jar" org.dauys.cli.Dauys --help
exit /b %ERRORLEVEL%

:bash
echo dauys: "%~1" needs bash: call ./dauys from Git Bash or WSL. 1>&2
exit /b 2

:nojava
echo Dauys needs JDK 25, 25.0.3 or later. Set DAUYS_JAVA_HOME to its folder, or take the package that brings its Java. 1>&2
exit /b 1
