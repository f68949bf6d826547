<?xml version="1.0" encoding="UTF-8"?>
<sld:StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:sld="http://www.opengis.net/sld" xmlns:gml="http://www.opengis.net/gml" xmlns:ogc="http://www.opengis.net/ogc" version="1.0.0">
  <sld:NamedLayer>
    <sld:Name>roads</sld:Name>
    <sld:UserStyle>
      <sld:Name>roads</sld:Name>
      <sld:Title>Road &amp; rail</sld:Title>
      <sld:FeatureTypeStyle>
        <sld:Name>casing</sld:Name>
        <sld:FeatureTypeName>Feature</sld:FeatureTypeName>
        <sld:SemanticTypeIdentifier>generic:geometry</sld:SemanticTypeIdentifier>
        <sld:Rule>
          <sld:Name>main</sld:Name>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsLike wildCard="%" singleChar="_" escape="\"><ogc:PropertyName>plan:ref</ogc:PropertyName><ogc:Literal>G%</ogc:Literal></ogc:PropertyIsLike>
              <ogc:PropertyIsBetween><ogc:PropertyName>lanes</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>4</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>8</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>
              <ogc:PropertyIsEqualTo matchCase="false"><ogc:Function name="strSubstring"><ogc:PropertyName>ref</ogc:PropertyName><ogc:Literal>0</ogc:Literal><ogc:Literal>1</ogc:Literal></ogc:Function><ogc:Literal>s</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <sld:LineSymbolizer>
            <sld:Stroke>
              <sld:CssParameter name="stroke">
                <ogc:Function name="Interpolate"><ogc:PropertyName>lanes</ogc:PropertyName><ogc:Literal>2</ogc:Literal><ogc:Literal>#ffffff</ogc:Literal><ogc:Literal>8</ogc:Literal><ogc:Literal>#ff0000</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function>
              </sld:CssParameter>
              <sld:CssParameter name="stroke-width"><ogc:PropertyName>lanes</ogc:PropertyName></sld:CssParameter>
            </sld:Stroke>
          </sld:LineSymbolizer>
        </sld:Rule>
        <sld:VendorOption name="composite">destination-in, 0.8</sld:VendorOption>
        <sld:VendorOption name="composite">dissolve</sld:VendorOption>
        <sld:VendorOption name="composite-base">true</sld:VendorOption>
        <sld:VendorOption name="ruleEvaluation">first</sld:VendorOption>
        <sld:VendorOption name="sortByGroup">roads</sld:VendorOption>
      </sld:FeatureTypeStyle>
      <sld:FeatureTypeStyle>
        <sld:Rule>
          <sld:MaxScaleDenominator>25000.0</sld:MaxScaleDenominator>
          <sld:TextSymbolizer>
            <sld:Geometry><ogc:Function name="centroid"><ogc:PropertyName>the_geom</ogc:PropertyName></ogc:Function></sld:Geometry>
            <sld:Label>
              <ogc:PropertyName>ref</ogc:PropertyName><![CDATA[
]]><ogc:Function name="numberFormat"><ogc:Literal>0.0</ogc:Literal><ogc:PropertyName>km</ogc:PropertyName></ogc:Function> km
            </sld:Label>
            <sld:Font><sld:CssParameter name="font-family">Arial</sld:CssParameter><sld:CssParameter name="font-size">11.0</sld:CssParameter><sld:CssParameter name="font-style">italic</sld:CssParameter><sld:CssParameter name="font-weight">700</sld:CssParameter></sld:Font>
            <sld:LabelPlacement><sld:LinePlacement/></sld:LabelPlacement>
            <sld:Graphic><sld:Mark><sld:WellKnownName>square</sld:WellKnownName></sld:Mark></sld:Graphic>
            <sld:Priority>2000</sld:Priority>
            <sld:VendorOption name="followLine">true</sld:VendorOption>
            <sld:VendorOption name="maxAngleDelta">90</sld:VendorOption>
            <sld:VendorOption name="maxDisplacement">400</sld:VendorOption>
            <sld:VendorOption name="repeat">150</sld:VendorOption>
            <sld:VendorOption name="group">false</sld:VendorOption>
            <sld:VendorOption name="conflictResolution">false</sld:VendorOption>
            <sld:VendorOption name="goodnessOfFit">0.9</sld:VendorOption>
          </sld:TextSymbolizer>
        </sld:Rule>
      </sld:FeatureTypeStyle>
    </sld:UserStyle>
  </sld:NamedLayer>
</sld:StyledLayerDescriptor>
