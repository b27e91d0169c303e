@echo off
rem The command line that is installed along with the app: its runtime as plain Node.
rem Lies in the app's resources, as bin\driver-preflight.cmd.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Driver Preflight.exe" "%~dp0..\app.asar\out\main\cli.js" %*
exit /b %errorlevel%
